using System.Globalization;

namespace Waymark.OnDiscord.Starting;

/// <summary>The address at which a server's owner invites the bot, with all that it needs and no more.</summary>
static class Invitation
{
    private const long ViewChannel = 1L << 10, SendMessages = 1L << 11, ReadHistory = 1L << 16, SendInThreads = 1L << 38, PinMessages = 1L << 51;

    internal static string For(string application) => string.Create(CultureInfo.InvariantCulture,
        $"https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions={ViewChannel | SendMessages | ReadHistory | SendInThreads | PinMessages}");
}
