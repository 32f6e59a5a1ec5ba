namespace Waymark.DiscordServer.Control;

/// <summary>Messages, calls and interactions as /control tells them.</summary>
static class Shown
{
    internal static JsonObject Of(DiscordMessage message) => new()
    {
        ["id"] = message.Id.Text(),
        ["channel"] = message.Channel.Id.Text(),
        ["author"] = message.Author.Name,
        ["at"] = message.At.Text(),
        ["content"] = message.Content,
        ["buttons"] = message.Buttons.Select(button => new JsonObject { ["label"] = button.Label, ["custom_id"] = button.CustomId, ["url"] = button.Url, ["disabled"] = button.IsDisabled }).ToJsonArray(),
        ["only_for"] = message.OnlyFor?.Name,
        ["pinned"] = message.IsPinned,
        ["edits"] = message.Earlier.Count,
        ["body"] = message.Body.DeepClone(),
    };

    internal static JsonObject Of(DiscordInteraction interaction) => new()
    {
        ["id"] = interaction.Id.Text(),
        ["kind"] = interaction.Kind.ToString(),
        ["user"] = interaction.User.Name,
        ["failed"] = interaction.Failed,
        ["answered_after_ms"] = interaction.AnsweredAfter?.TotalMilliseconds,
        ["first_answer"] = interaction.First?.Body.DeepClone(),
        ["original"] = interaction.Original is { } original ? Of(original) : null,
        ["follow_ups"] = interaction.FollowUps.Select(Of).ToJsonArray(),
        ["edits"] = interaction.Edits.Select(edit => edit.DeepClone()).ToJsonArray(),
    };

    internal static JsonObject Of(Call call) => new()
    {
        ["method"] = call.Method,
        ["path"] = call.Path,
        ["at"] = call.At.Text(),
        ["status"] = call.Status,
        ["body"] = call.Body?.DeepClone(),
        ["answer"] = call.Answer?.DeepClone(),
    };

    internal static JsonObject Of(Refusal refusal) => new()
    {
        ["rule"] = refusal.Rule,
        ["where"] = refusal.Where,
        ["why"] = refusal.Why,
        ["answered"] = refusal.Answered,
    };

    internal static JsonObject Of(GatewaySession session) => new()
    {
        ["id"] = session.Id,
        ["intents"] = session.Intents.ToString(),
        ["connected"] = session.IsConnected,
        ["sequence"] = session.Sequence,
        ["resumes"] = session.Resumes,
    };

    internal static JsonObject Id(ulong id) => new() { ["id"] = id.Text() };

    internal static JsonObject Done { get => new() { ["ok"] = true }; }
}
