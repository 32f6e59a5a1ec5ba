using System.Globalization;
using Telegram.Bot.Types;
using Waymark.Core.Conversations;

namespace Waymark.OnTelegram;

/// <summary>A Telegram user as an account. The private chat with somebody has their own number.</summary>
static class Accounts
{
    internal static Account Of(User user) => new(Platform.Telegram, user.Id.ToString(CultureInfo.InvariantCulture));

    internal static long ChatOf(Account account) => long.Parse(account.UserId, CultureInfo.InvariantCulture);
}
