using System.Globalization;
using System.Text.Json.Nodes;
using Waymark.DiscordServer;

namespace Waymark.Tests.DiscordServer;

public sealed class PeopleAct
{
    private const string Commands = """
        [{"name":"check","description":"Starts.","integration_types":[0,1],"contexts":[0,1,2],"options":[
           {"type":3,"name":"service","description":"Which.","autocomplete":true},
           {"type":4,"name":"minutes","description":"How long.","choices":[{"name":"Two","value":2}]},
           {"type":6,"name":"who","description":"Who."}]},
         {"name":"mods","description":"For moderators.","default_member_permissions":"8192"},
         {"name":"Pin guide","type":3},{"name":"Help","type":2}]
        """;

    private static async Task<ADiscord> StartAsync()
    {
        var discord = await ADiscord.StartAsync();
        Assert.Equal(200, (await discord.PutAsync($"/applications/{discord.App}/commands", Commands)).Status);
        return discord;
    }

    [Fact]
    public async Task A_command_carries_its_options_the_person_and_the_permissions_of_both()
    {
        await using var discord = await StartAsync();
        await using var gateway = await discord.IdentifiedAsync(Intents.None);
        discord.Alice.Locale = "de";
        discord.Alice.Slash(discord.Channel, "check", ("service", "kucoin"), ("minutes", 2), ("who", discord.Owner.Id.ToString(CultureInfo.InvariantCulture)));
        var heard = await gateway.EventAsync("INTERACTION_CREATE");
        Assert.Equal((2, 0, "de"), (heard["type"]!.GetValue<int>(), heard["context"]!.GetValue<int>(), heard["locale"]!.GetValue<string>()));
        Assert.Equal("kucoin", heard["data"]!["options"]![0]!["value"]!.GetValue<string>());
        Assert.Equal(2, heard["data"]!["options"]![1]!["value"]!.GetValue<int>());
        Assert.Equal("owner", heard["data"]!["resolved"]!["users"]![discord.Owner.Id.ToString(CultureInfo.InvariantCulture)]!["username"]!.GetValue<string>());
        Assert.Equal(((ulong)Permissions.Usual).ToString(CultureInfo.InvariantCulture), heard["member"]!["permissions"]!.GetValue<string>());
        Assert.Equal(((ulong)Permissions.Usual).ToString(CultureInfo.InvariantCulture), heard["app_permissions"]!.GetValue<string>());
        Assert.Equal(discord.Guild.Id.ToString(CultureInfo.InvariantCulture), heard["authorizing_integration_owners"]!["0"]!.GetValue<string>());
        Assert.Null(heard["user"]);
    }

    [Fact]
    public async Task What_the_client_would_not_send_is_an_error_of_the_test()
    {
        await using var discord = await StartAsync();
        AssertThrows("No command 'chek' of type 1 is registered for general; there are: check, mods, Pin guide, Help.", () => discord.Alice.Slash(discord.Channel, "chek"));
        AssertThrows("/check has no option 'other'.", () => discord.Alice.Slash(discord.Channel, "check", ("other", 1)));
        AssertThrows("'minutes' of /check offers no 3.", () => discord.Alice.Slash(discord.Channel, "check", ("minutes", 3)));
        AssertThrows("alice is not offered 'mods' in general: default_member_permissions asks for more than this person has.", () => discord.Alice.Slash(discord.Channel, "mods"));
        Assert.NotNull(discord.Owner.Slash(discord.Channel, "mods"));
        AssertThrows("alice is not offered 'check' in friends: the app is installed neither here nor by this person in the way that its integration_types ask for.", () => discord.Alice.Slash(discord.Alice.WithFriends(discord.Owner), "check"));
    }

    [Fact]
    public async Task In_a_direct_message_the_user_stands_in_place_of_the_member()
    {
        await using var discord = await StartAsync();
        await using var gateway = await discord.IdentifiedAsync(Intents.None);
        discord.Alice.Slash(discord.Alice.WithBot(), "check");
        var heard = await gateway.EventAsync("INTERACTION_CREATE");
        Assert.Equal(("alice", 1), (heard["user"]!["username"]!.GetValue<string>(), heard["context"]!.GetValue<int>()));
        Assert.Equal("0", heard["authorizing_integration_owners"]!["0"]!.GetValue<string>());
        Assert.Null(heard["member"]);
    }

    [Fact]
    public async Task A_persons_own_app_comes_along_to_where_the_bot_is_not()
    {
        await using var discord = await StartAsync();
        await using var gateway = await discord.IdentifiedAsync(Intents.None);
        discord.Alice.InstalledApp = true;
        discord.Alice.Slash(discord.Alice.WithFriends(discord.Owner), "check");
        var heard = await gateway.EventAsync("INTERACTION_CREATE");
        Assert.Equal(2, heard["context"]!.GetValue<int>());
        Assert.Equal("""{"1":"ID"}""".Replace("ID", discord.Alice.Id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), heard["authorizing_integration_owners"]!.ToJsonString());
    }

    [Fact]
    public async Task An_option_is_completed_with_choices_only()
    {
        await using var discord = await StartAsync();
        var typing = discord.Alice.Autocomplete(discord.Channel, "check", "service", "ku");
        Assert.True(typing.Said["options"]![0]!["focused"]!.GetValue<bool>());
        var refused = await discord.CallbackAsync(typing, """{"type":4,"data":{"content":"x"}}""");
        Assert.Equal("An autocomplete is answered with choices only.", refused.Body["errors"]!["type"]!["_errors"]![0]!["message"]!.GetValue<string>());
        Assert.Equal(204, (await discord.CallbackAsync(typing, """{"type":8,"data":{"choices":[{"name":"KuCoin","value":"kucoin"}]}}""")).Status);
        Assert.Equal("KuCoin", Assert.Single(typing.Choices)["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Commands_of_messages_and_of_users_carry_their_target()
    {
        await using var discord = await StartAsync();
        var message = discord.Owner.Write(discord.Channel, "read this");
        var pin = discord.Alice.Command(message, "Pin guide");
        Assert.Equal("read this", pin.Said["resolved"]!["messages"]![message.Id.ToString(CultureInfo.InvariantCulture)]!["content"]!.GetValue<string>());
        var help = discord.Alice.Command(discord.Channel, discord.Owner, "Help");
        Assert.Equal((2, discord.Owner.Id.ToString(CultureInfo.InvariantCulture)), (help.Said["type"]!.GetValue<int>(), help.Said["target_id"]!.GetValue<string>()));
        Assert.Equal(204, (await discord.CallbackAsync(help, """{"type":4,"data":{"content":"x","allowed_mentions":{"parse":[]}}}""")).Status);
    }

    [Fact]
    public async Task Buttons_and_selects_are_used_as_they_stand_on_the_screen()
    {
        await using var discord = await ADiscord.StartAsync();
        var message = await discord.SaidAsync("""
            {"content":"When?","allowed_mentions":{"parse":[]},"components":[
             {"type":1,"components":[{"type":2,"style":1,"label":"Now","custom_id":"now"},{"type":2,"style":1,"label":"Off","custom_id":"off","disabled":true},{"type":2,"style":5,"label":"Site","url":"https://example.org/"}]},
             {"type":1,"components":[{"type":3,"custom_id":"which","options":[{"label":"One","value":"1"},{"label":"Two","value":"2"}]}]}]}
            """);
        Assert.Equal("now", discord.Alice.Press(message, "Now").Said["custom_id"]!.GetValue<string>());
        AssertThrows("The message 'When?' has no button 'Later'; it has: Now, Off, Site.", () => discord.Alice.Press(message, "Later"));
        AssertThrows("The button 'Off' is disabled: nothing is sent.", () => discord.Alice.Press(message, "Off"));
        AssertThrows("The button 'Site' opens https://example.org/: the bot hears nothing of it.", () => discord.Alice.Press(message, "Site"));
        Assert.Equal("""["2"]""", discord.Alice.Select(message, "which", "Two").Said["values"]!.ToJsonString());
        AssertThrows("The select offers no 'Three'.", () => discord.Alice.Select(message, "which", "Three"));
        AssertThrows("The select 'which' does not take 2 choices.", () => discord.Alice.Select(message, "which", "One", "Two"));
        Assert.Equal("gone", discord.Alice.PressStale(message, "gone").Said["custom_id"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_ephemeral_message_is_pressed_by_its_person_alone()
    {
        await using var discord = await ADiscord.StartAsync();
        var check = await discord.SlashAsync();
        await discord.CallbackAsync(check, """{"type":4,"data":{"content":"Only you.","flags":64,"allowed_mentions":{"parse":[]},"components":[{"type":1,"components":[{"type":2,"style":1,"label":"Yes","custom_id":"yes"}]}]}}""");
        AssertThrows("owner does not see the message 'Only you.'.", () => discord.Owner.Press(check.Original!, "Yes"));
        Assert.Equal("yes", discord.Alice.Press(check.Original!, "Yes").Said["custom_id"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_the_bot_never_does_is_not_waited_for_without_end()
    {
        await using var discord = await ADiscord.StartAsync(options => options with { Patience = TimeSpan.FromMilliseconds(1) });
        var none = await Assert.ThrowsAsync<TimeoutException>(() => discord.Server.NextMessageAsync(discord.Channel));
        Assert.Equal("Within 0 s there was no message of the bot in general.", none.Message);
    }

    private static void AssertThrows(string message, Func<object> act) =>
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => { act(); }).Message);
}
