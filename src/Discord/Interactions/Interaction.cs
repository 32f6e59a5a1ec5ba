using System.Text.Json;
using Waymark.Core.Conversations;

namespace Waymark.OnDiscord.Interactions;

enum InteractionKind
{
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}

/// <summary>Somebody gave a command, pressed something or sent a form.</summary>
/// <param name="Token">Opens the way back for 15 minutes. Never stored, never logged.</param>
/// <param name="IsDirect">In the direct messages with the bot, where nothing needs to be ephemeral.</param>
/// <param name="MayPost">The bot itself may write where this was done.</param>
/// <param name="Message">The message whose component was used.</param>
sealed record Interaction(
    ulong Id,
    string Token,
    InteractionKind Kind,
    Account Account,
    string Application,
    string Locale,
    ulong? Guild,
    ulong Channel,
    bool IsDirect,
    bool MayPost,
    ulong? Message,
    bool MessageIsEphemeral,
    JsonElement Said)
{
    /// <summary>What this person may do in that channel, by Discord's own word of this moment.</summary>
    internal Permissions May { get; init; }

    /// <summary>What the bot may do there.</summary>
    internal Permissions BotMay { get; init; }

    /// <summary>The server's own language.</summary>
    internal string? GuildLocale { get; init; }

    internal bool IsInThread { get; init; }

    private const int InDirectMessages = 1;

    private const long EphemeralFlag = 64;

    internal string EventId => $"dc:{Snowflakes.Text(Id)}";

    /// <summary>The id of the component or the modal.</summary>
    internal string? CustomId => Said.Text("custom_id");

    /// <summary>What the message shows that was pressed can be changed: only its person sees it.</summary>
    internal bool IsInPlace => Message is not null && (MessageIsEphemeral || IsDirect) && CustomId is not null && !CustomIds.IsOfMention(CustomId);

    internal bool IsEphemeral => !IsDirect;

    /// <summary>Null where it is none that a person did.</summary>
    internal static Interaction? Read(JsonElement told)
    {
        var user = told.Part("member")?.Part("user") ?? told.Part("user");
        if (told.Id("id") is not { } id || told.Text("token") is not { } token || user?.Id("id") is not { } who || told.Id("channel_id") is not { } channel
            || told.Number("type") is not (>= 2 and <= 5) || told.Text("application_id") is not { } application)
            return null;
        var guild = told.Id("guild_id");
        var isInThread = told.Part("channel")?.Number("type") is 10 or 11 or 12;
        var botMay = PermissionBits.Read(told.Text("app_permissions"));
        return new Interaction(
            id, token, (InteractionKind)told.Number("type")!, Accounts.Of(who), application, told.Text("locale") ?? "en",
            guild, channel,
            IsDirect: told.Number("context") is { } context ? context == InDirectMessages : guild is null,
            MayPost: guild is not null && IsMember(told) && botMay.Allows(Permissions.ViewChannel | PermissionBits.ToSend(isInThread)),
            told.Part("message")?.Id("id"),
            ((told.Part("message")?.Number("flags") ?? 0) & EphemeralFlag) != 0,
            told.Part("data") ?? default)
        {
            May = PermissionBits.Read(told.Part("member")?.Text("permissions")),
            BotMay = botMay,
            GuildLocale = told.Text("guild_locale"),
            IsInThread = isInThread,
        };
    }

    /// <summary>Never shows the token or what was said.</summary>
    public override string ToString() => Kind.ToString();

    /// <summary>Where only a person brought the app, the bot is no member and cannot write.</summary>
    private static bool IsMember(JsonElement told) => told.Part("authorizing_integration_owners")?.Text("0") is { } owner && owner == told.Text("guild_id");
}
