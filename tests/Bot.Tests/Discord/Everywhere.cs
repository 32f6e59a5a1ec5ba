using System.Text.Json.Nodes;
using Waymark.DiscordServer;
using Waymark.Tests.Engine;

namespace Waymark.Tests.OnDiscord;

/// <summary>Commands, and the places where people give them.</summary>
public sealed class Everywhere : IAsyncLifetime
{
    private DiscordHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DiscordHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Whoever_installed_it_for_themselves_has_it_where_the_bot_is_not()
    {
        var elsewhere = _house.Server.AddGuild("elsewhere", _house.Owner, withBot: false);
        elsewhere.AddMember(_house.Ana);
        _house.Ana.InstalledApp = true;
        var prompt = await _house.CheckAsync("it does not come", where: elsewhere.AddChannel("general"));
        Assert.True(prompt.IsEphemeral);
        Assert.Contains("Do not tap Resend yet", (await _house.TapAsync(prompt, "Under 2 min")).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Among_friends_only_the_person_sees_it()
    {
        _house.Ana.InstalledApp = true;
        var friends = _house.Ana.WithFriends(_house.Owner);
        var prompt = await _house.CheckAsync(where: friends);
        Assert.Same(_house.Ana, prompt.OnlyFor);
        Assert.Contains(prompt.Buttons, button => button.Label == "Write it");
    }

    [Fact]
    public async Task A_guide_completes_itself_and_begins()
    {
        var typed = await _house.Ana.AutocompleteAsync(_house.Channel, "guide", "guide", "kuc");
        var choice = Assert.Single(typed.First!.Body["data"]!["choices"]!.AsArray())!;
        Assert.Equal(("KuCoin (sms)", "kucoin-sms"), (choice["name"]!.GetValue<string>(), choice["value"]!.GetValue<string>()));
        var begun = await _house.Ana.Slash(_house.Channel, "guide", ("guide", (JsonNode)"kucoin-sms")).ShownAsync();
        Assert.Contains("I help when a KuCoin SMS code does not come.", begun.Content, StringComparison.Ordinal);
        Assert.Empty((await _house.Ana.AutocompleteAsync(_house.Channel, "guide", "guide", "nothing like it")).First!.Body["data"]!["choices"]!.AsArray());
    }

    [Fact]
    public async Task Help_shows_where_one_stands_and_cancel_stops()
    {
        await _house.CheckAsync("it does not come");
        var help = await _house.Ana.Slash(_house.Channel, "help").ShownAsync();
        Assert.Contains("/check shows where you stand, /cancel stops", help.Content, StringComparison.Ordinal);
        var stopped = await _house.Ana.Slash(_house.Channel, "cancel").ShownAsync();
        Assert.DoesNotContain(stopped.Buttons, button => button.Label == "Under 2 min");
    }

    [Fact]
    public async Task Where_nothing_is_open_cancel_is_answered_all_the_same()
    {
        var told = await _house.Ana.Slash(_house.Channel, "cancel").ShownAsync();
        Assert.Equal("This conversation is over. /check starts another one.", told.Content);
        Assert.True(told.IsEphemeral);
    }

    [Fact]
    public async Task An_older_answer_loses_its_buttons_to_the_newest()
    {
        var first = await _house.CheckAsync("it does not come");
        await _house.CheckAsync();
        await InTimeExtensions.UntilAsync(() => first.Body["components"]!.AsArray().Count == 0);
    }

    [Fact]
    public async Task More_than_five_choices_stand_in_a_select()
    {
        var prompt = await _house.CheckAsync("it does not come");
        Assert.Contains(prompt.Body["components"]!.AsArray(), row => row!["components"]![0]!["type"]!.GetValue<int>() is 3);
        Assert.Contains("Under 2 min", DiscordHouse.ChoicesOf(prompt), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Commands_given_in_one_breath_each_end_and_the_last_one_counts()
    {
        var all = Enumerable.Range(0, 5).Select(_ => _house.Ana.Slash(_house.Channel, "check")).ToList();
        await Task.WhenAll(all.Select(given => given.AnsweredAsync()));
        await InTimeExtensions.UntilAsync(() => _house.Channel.SeenBy(_house.Ana) is var seen
            && seen.Count(message => message.Body["components"] is JsonArray { Count: > 0 }) == 1 && !seen.Any(message => message.IsLoading));
    }

    [Fact]
    public async Task Nothing_that_is_sent_rings_for_anybody()
    {
        var prompt = await _house.CheckAsync("it does not come");
        await _house.TapAsync(prompt, "Under 2 min");
        await _house.TapAsync(prompt, "Yes, write to me");
        await _house.DirectAsync();
        foreach (var call in _house.Server.Calls.Where(call => call.Body is JsonObject))
        {
            var message = call.Body!["data"] as JsonObject ?? call.Body.AsObject();
            if (message["content"] is not null)
                Assert.Empty(message["allowed_mentions"]!["parse"]!.AsArray());
        }
    }
}
