using System.Text.Json;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace Waymark.OnTelegram.Receiving;

/// <summary>
/// <c>getUpdates</c> with its elements unread: one that the library cannot read would otherwise fail its whole batch,
/// for ever.
/// </summary>
sealed class GetRawUpdates() : RequestBase<JsonElement[]>("getUpdates")
{
    public int? Offset { get; init; }

    public int Limit { get; init; } = 100;

    /// <summary>Seconds; the server takes 50 at most.</summary>
    public int Timeout { get; init; }

    public IReadOnlyList<UpdateType> AllowedUpdates { get; } = Kinds;

    /// <summary>Exactly what is handled: null would keep an earlier program's choice.</summary>
    internal static IReadOnlyList<UpdateType> Kinds { get; } = [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.MyChatMember];
}
