using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>A request of the bot and the answer that the server made; a fault may have kept the answer from arriving.</summary>
public sealed record Call(string Method, JsonObject Parameters, DateTimeOffset At, int Status, JsonObject Answer, Failure? Fault)
{
    public bool IsOk => Status is 200;

    public string? Description => Answer["description"]?.GetValue<string>();

    public long? ChatId => Parameters["chat_id"] is JsonValue id && long.TryParse(id.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Why a request stands among the refusals.</summary>
public enum RefusalKind
{
    /// <summary>It breaks a rule that a bot can keep by itself.</summary>
    Rule,

    /// <summary>It met a state that a bot can only learn from the answer: blocked, gone, not modified, too late.</summary>
    State,

    /// <summary>It was too fast.</summary>
    Pace,

    /// <summary>Telegram ignores this parameter.</summary>
    UnknownParameter,

    /// <summary>It does not fit the JSON Schema of its method.</summary>
    Schema,
}

/// <summary>A request that was not as Telegram wants it, whether it was carried out or not.</summary>
public sealed record Refusal(string Method, JsonObject Parameters, DateTimeOffset At, RefusalKind Kind, string Why);
