using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>What the bot says about itself.</summary>
static class Profiles
{
    internal static IReadOnlyList<(string Set, string Get, string Field)> Texts { get; } =
    [
        ("setMyName", "getMyName", "name"),
        ("setMyDescription", "getMyDescription", "description"),
        ("setMyShortDescription", "getMyShortDescription", "short_description"),
    ];

    internal static JsonNode? GetMe(World world, Parameters given)
    {
        var me = world.Bot.ToJson();
        me["can_join_groups"] = true;
        me["can_read_all_group_messages"] = world.Options.ReadsAllGroupMessages;
        foreach (var never in (string[])["supports_inline_queries", "can_connect_to_business", "has_main_web_app"])
            me[never] = false;
        return me;
    }

    internal static Func<World, Parameters, JsonNode?> SetText(string field) => (world, given) =>
    {
        world.Profile[Key(field, given)] = given.Text(field) ?? "";
        return true;
    };

    internal static Func<World, Parameters, JsonNode?> GetText(string field) => (world, given) =>
        new JsonObject { [field] = world.Profile.GetValueOrDefault(Key(field, given), field is "name" ? world.Bot.FirstName : "") };

    internal static JsonNode? Accept(World world, Parameters given) => true;

    private static string Key(string field, Parameters given) => $"{field}/{given.Text("language_code")}";
}
