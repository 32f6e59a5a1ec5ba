using Waymark.Core.Conversations;

namespace Waymark.OnDiscord;

/// <summary>A Discord user as an account.</summary>
static class Accounts
{
    internal static Account Of(ulong user) => new(Platform.Discord, Snowflakes.Text(user));
}
