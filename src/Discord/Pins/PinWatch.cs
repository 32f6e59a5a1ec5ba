using System.Collections.Concurrent;
using System.Text.Json;
using Waymark.Core.Communities;
using Waymark.Engine;
using Waymark.OnDiscord.Gateway;

namespace Waymark.OnDiscord.Pins;

/// <summary>What the gateway tells of pins and servers. It says that something was unpinned, not what: so the messages are asked.</summary>
sealed class PinWatch(Servers servers, PinRefresh refresh, Errands errands, TransportClock transport)
{
    /// <summary>Several changes in a row are looked at once, and not in the middle of our own.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, bool> _toLookAt = new(StringComparer.Ordinal);

    /// <summary>Ends when what the event changed is durable; most are about something else.</summary>
    internal Task TakeAsync(GatewayEvent told) => (told.Name, told.Data.Text("guild_id")) switch
    {
        ("CHANNEL_PINS_UPDATE", { } guild) when told.Data.Text("channel_id") is { } channel => LookLater(guild, channel),
        ("MESSAGE_DELETE", { } guild) when told.Data.Text("id") is { } message => EndAsync(guild, [message]),
        ("MESSAGE_DELETE_BULK", { } guild) => EndAsync(guild, [.. told.Data.Many("ids").Select(id => id.GetString() ?? "")]),
        ("CHANNEL_DELETE" or "THREAD_DELETE", { } guild) when told.Data.Text("id") is { } channel => CloseAsync(guild, channel),
        // With the word "unavailable" it is an outage of Discord's.
        ("GUILD_DELETE", _) when !told.Data.Flag("unavailable") && told.Data.Text("id") is { } guild => LeaveAsync(guild, left: true),
        ("GUILD_CREATE", _) when told.Data.Text("id") is { } guild => LeaveAsync(guild, left: false),
        _ => Task.CompletedTask,
    };

    private Task LookLater(string guild, string channel)
    {
        if (_toLookAt.TryAdd(channel, true))
            errands.Run(async stopping =>
            {
                await Task.Delay(Calm, transport.Time, stopping);
                _toLookAt.TryRemove(channel, out _);
                if (await servers.Register.FindAsync(guild) is { Left: false } community)
                    foreach (var pin in PinnedIn(community, channel))
                        await refresh.CheckAsync(community, pin, stopping);
            });
        return Task.CompletedTask;
    }

    private async Task EndAsync(string guild, IReadOnlyList<string> messages)
    {
        if (await servers.Register.FindAsync(guild) is not { } community)
            return;
        foreach (var pin in community.Pins.Where(pin => pin.State == PinState.Pinned && messages.Contains(pin.Message, StringComparer.Ordinal)).ToList())
            if (await refresh.EndAsync(pin))
                errands.Run(stopping => refresh.TellAsync(pin, stopping));
    }

    /// <summary>Whoever took the whole channel away knows.</summary>
    private async Task CloseAsync(string guild, string channel)
    {
        if (await servers.Register.FindAsync(guild) is { } community)
            foreach (var pin in PinnedIn(community, channel))
                await refresh.EndAsync(pin);
    }

    private Task LeaveAsync(string guild, bool left) => servers.Register.ChangeWhereAsync(known => known.Id == guild, known => known with { Left = left });

    private static List<Pin> PinnedIn(Community community, string channel) =>
        [.. community.Pins.Where(pin => pin.State == PinState.Pinned && pin.Place == channel)];
}
