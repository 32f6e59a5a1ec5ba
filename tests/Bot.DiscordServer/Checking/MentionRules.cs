namespace Waymark.DiscordServer.Checking;

/// <summary>allowed_mentions: left out, everyone who is named is rung for, and an edit sets it back to that.</summary>
static class MentionRules
{
    private const int Most = 100;

    internal static void Check(Form form, JsonObject body, string at, bool hasText)
    {
        if (body["allowed_mentions"] is not { } given)
        {
            if (hasText)
                form.Note(Form.In(at, "allowed_mentions"), "ALLOWED_MENTIONS", "Without it every mention in the text rings; send it always.");
            return;
        }
        var place = Form.In(at, "allowed_mentions");
        if (given is not JsonObject mentions)
        {
            form.Refuse(place, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
            return;
        }
        form.Know(mentions, place, "parse", "users", "roles", "replied_user");
        form.Truth(mentions, place, "replied_user");
        var parse = mentions.Value<JsonArray>("parse")?.Select(kind => kind?.ToString() ?? "").ToList() ?? [];
        foreach (var (index, kind) in parse.Index())
            if (kind is not ("users" or "roles" or "everyone"))
                form.Refuse($"{place}.parse.{index}", "BASE_TYPE_CHOICES", "Value must be one of ('users', 'roles', 'everyone').");
        foreach (var kind in new[] { "users", "roles" })
        {
            var named = mentions.Value<JsonArray>(kind);
            if (named is { Count: > 0 } && parse.Contains(kind))
                form.Refuse(place, "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
            if (named is { Count: > Most })
                form.Refuse($"{place}.{kind}", "BASE_TYPE_MAX_LENGTH", $"Must be {Most} or fewer in length.");
        }
    }
}
