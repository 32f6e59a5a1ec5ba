using System.Globalization;
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
    private const int InDirectMessages = 1;

    private const long EphemeralFlag = 64;

    private const ulong ViewChannel = 1 << 10, SendMessages = 1 << 11, SendInThreads = 1UL << 38, Administrator = 1 << 3;

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
        return new Interaction(
            id, token, (InteractionKind)told.Number("type")!, Accounts.Of(who), application, told.Text("locale") ?? "en",
            guild, channel,
            IsDirect: told.Number("context") is { } context ? context == InDirectMessages : guild is null,
            MayPost: guild is not null && MayPostIn(told),
            told.Part("message")?.Id("id"),
            ((told.Part("message")?.Number("flags") ?? 0) & EphemeralFlag) != 0,
            told.Part("data") ?? default);
    }

    /// <summary>Never shows the token or what was said.</summary>
    public override string ToString() => Kind.ToString();

    /// <summary>Where only a person brought the app, the bot is no member and cannot write.</summary>
    private static bool MayPostIn(JsonElement told)
    {
        if (told.Part("authorizing_integration_owners")?.Text("0") is not { } owner || owner != told.Text("guild_id"))
            return false;
        _ = ulong.TryParse(told.Text("app_permissions"), NumberStyles.None, CultureInfo.InvariantCulture, out var permissions);
        var isThread = told.Part("channel")?.Number("type") is 10 or 11 or 12;
        var needed = ViewChannel | (isThread ? SendInThreads : SendMessages);
        return (permissions & Administrator) != 0 || (permissions & needed) == needed;
    }
}
