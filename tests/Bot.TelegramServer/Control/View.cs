using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>How the control panel shows things: what the API shows of them, and what only the server knows.</summary>
static class View
{
    internal static JsonObject Of(ServerMessage message)
    {
        var json = message.ToJson();
        json["from_bot"] = message.IsFromBot;
        json["deleted"] = message.IsDeleted;
        json["pinned"] = message.IsPinned;
        json["edits"] = message.Edits.Count;
        json["buttons"] = new JsonArray([.. message.Buttons.Select(button => JsonValue.Create(button.Text))]);
        if (message.ShownInsteadOf is { } hidden)
            json["shown_instead_of"] = hidden.Id;
        return json;
    }

    internal static JsonObject Of(Call call) => new()
    {
        ["method"] = call.Method,
        ["at"] = call.At,
        ["status"] = call.Status,
        ["parameters"] = call.Parameters.DeepClone(),
        ["answer"] = call.Answer.DeepClone(),
        ["fault"] = call.Fault?.ToString(),
    };

    internal static JsonObject Of(Refusal refusal) => new()
    {
        ["method"] = refusal.Method,
        ["at"] = refusal.At,
        ["kind"] = refusal.Kind.ToString(),
        ["why"] = refusal.Why,
        ["parameters"] = refusal.Parameters.DeepClone(),
    };

    internal static JsonObject Of(ServerChat chat)
    {
        var json = chat.ToJson();
        json["started"] = chat.IsStarted;
        json["messages"] = chat.Messages.Count;
        json["members"] = new JsonArray([.. chat.Members.Select(member => member.ToJson(chat.Kind is ChatKind.Channel))]);
        return json;
    }
}
