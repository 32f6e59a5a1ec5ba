using Microsoft.Extensions.Hosting;
using Waymark.Core.Conversations;
using Waymark.Engine;
using Waymark.Engine.Communities;

namespace Waymark.OnDiscord.Pins;

/// <summary>The servers of Discord as communities; its sister platform has a register of its own beside it.</summary>
sealed class Servers(ICommunityStore store, ConversationEngine engine, TransportClock transport, IHostApplicationLifetime lifetime) : IDisposable
{
    internal CommunityRegister Register { get; } = new(Platform.Discord, store, engine, transport.Time, lifetime.ApplicationStopping);

    public void Dispose() => Register.Dispose();
}
