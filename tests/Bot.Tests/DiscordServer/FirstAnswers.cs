using Waymark.DiscordServer;

namespace Waymark.Tests.DiscordServer;

public sealed class FirstAnswers
{
    private const string Hello = """{"type":4,"data":{"content":"hello","allowed_mentions":{"parse":[]}}}""";

    [Fact]
    public async Task A_message_is_shown_and_told_of_where_asked_for()
    {
        await using var discord = await ADiscord.StartAsync();
        var check = await discord.SlashAsync();
        discord.Authorization = null;
        var answer = await discord.CallbackAsync(check, Hello, "?with_response=true");
        Assert.Equal(200, answer.Status);
        Assert.Equal("hello", answer.Body["resource"]!["message"]!["content"]!.GetValue<string>());
        Assert.Equal(20, answer.Body["resource"]!["message"]!["type"]!.GetValue<int>());
        Assert.False(answer.Body["interaction"]!["response_message_ephemeral"]!.GetValue<bool>());
        Assert.Equal((4, true, false), (check.First!.Type, check.KeptLimit, check.Failed));
        Assert.Equal("hello", Assert.Single(discord.Channel.SeenBy(discord.Alice)).Content);
    }

    [Fact]
    public async Task Without_the_word_the_answer_is_empty_and_has_no_content_type()
    {
        await using var discord = await ADiscord.StartAsync();
        var answer = await discord.CallbackAsync(await discord.SlashAsync(), Hello);
        Assert.Equal((204, "", null), (answer.Status, answer.Text, answer.ContentType));
    }

    [Fact]
    public async Task Three_seconds_are_kept_or_the_interaction_is_unknown()
    {
        await using var discord = await ADiscord.StartAsync();
        var (soon, late) = (await discord.SlashAsync(), discord.Alice.Slash(discord.Channel, "check"));
        await discord.LaterAsync(2.9);
        Assert.Equal(204, (await discord.CallbackAsync(soon, Hello)).Status);
        Assert.Equal(TimeSpan.FromSeconds(2.9), soon.AnsweredAfter);
        await discord.LaterAsync(0.1);
        Assert.Equal((404, 10062, "Unknown interaction"), (await discord.CallbackAsync(late, Hello)).Error);
        Assert.Equal((true, false), (late.Failed, late.KeptLimit));
        Assert.Same(late, await late.AnsweredAsync());
    }

    [Fact]
    public async Task A_second_answer_is_refused_and_a_wrong_token_is_unknown()
    {
        await using var discord = await ADiscord.StartAsync();
        var check = await discord.SlashAsync();
        Assert.Equal((404, 10062, "Unknown interaction"), (await discord.PostAsync($"/interactions/{check.Id}/another/callback", Hello)).Error);
        Assert.Equal(204, (await discord.CallbackAsync(check, Hello)).Status);
        Assert.Equal((400, 40060, "Interaction has already been acknowledged."), (await discord.CallbackAsync(check, Hello)).Error);
    }

    [Theory]
    [InlineData("""{"type":1}""", "PONG answers a PING only.")]
    [InlineData("""{"type":6}""", "There is no message to change: it was no component.")]
    [InlineData("""{"type":7,"data":{"content":"x"}}""", "There is no message to change: it was no component.")]
    [InlineData("""{"type":8,"data":{"choices":[]}}""", "Choices answer an autocomplete only.")]
    [InlineData("""{"type":2}""", "Types 2 and 3 no longer exist.")]
    [InlineData("""{"type":10}""", "int value should be less than or equal to 9.")]
    [InlineData("""{}""", "This field is required")]
    public async Task A_type_that_does_not_fit_is_refused(string body, string message)
    {
        await using var discord = await ADiscord.StartAsync();
        var check = await discord.SlashAsync();
        var refused = await discord.CallbackAsync(check, body);
        Assert.Equal((400, 50035, "Invalid Form Body"), refused.Error);
        Assert.Equal(message, refused.Body["errors"]!["type"]!["_errors"]![0]!["message"]!.GetValue<string>());
        Assert.Null(check.First);
    }

    [Fact]
    public async Task An_ephemeral_answer_is_seen_by_its_person_alone()
    {
        await using var discord = await ADiscord.StartAsync();
        await discord.CallbackAsync(await discord.SlashAsync(), """{"type":4,"data":{"content":"only you","flags":64,"allowed_mentions":{"parse":[]}}}""");
        Assert.Equal("only you", Assert.Single(discord.Channel.SeenBy(discord.Alice)).Content);
        Assert.Empty(discord.Channel.SeenBy(discord.Owner));
        Assert.Empty((await discord.GetAsync($"/channels/{discord.Channel.Id}/messages")).Body.AsArray());
        var id = discord.Channel.Messages[0].Id;
        Assert.Equal((404, 10008, "Unknown Message"), (await discord.PatchAsync($"/channels/{discord.Channel.Id}/messages/{id}", ADiscord.Text("x"))).Error);
    }

    [Fact]
    public async Task A_component_is_answered_in_place_at_once_or_later()
    {
        await using var discord = await ADiscord.StartAsync();
        var message = await discord.SaidAsync("""{"content":"Better?","allowed_mentions":{"parse":[]},"components":[{"type":1,"components":[{"type":2,"style":1,"label":"Yes","custom_id":"yes"}]}]}""");
        var later = discord.Alice.Press(message, "Yes");
        Assert.Equal(204, (await discord.CallbackAsync(later, """{"type":6}""")).Status);
        Assert.Equal("Better?", message.Content);
        var now = discord.Alice.Press(message, "yes");
        Assert.Equal(204, (await discord.CallbackAsync(now, """{"type":7,"data":{"content":"Good.","components":[],"allowed_mentions":{"parse":[]}}}""")).Status);
        Assert.Equal(("Good.", 0, 1), (message.Content, message.Buttons.Count, message.Earlier.Count));
        Assert.Same(message, now.Original);
    }

    [Fact]
    public async Task An_empty_message_is_refused()
    {
        await using var discord = await ADiscord.StartAsync();
        Assert.Equal((400, 50006, "Cannot send an empty message"), (await discord.CallbackAsync(await discord.SlashAsync(), """{"type":4,"data":{"content":" "}}""")).Error);
    }

    [Fact]
    public async Task A_modal_is_filled_in_and_not_answered_by_another()
    {
        await using var discord = await ADiscord.StartAsync();
        var check = await discord.SlashAsync();
        const string Modal = """{"type":9,"data":{"custom_id":"when","title":"When?","components":[{"type":18,"label":"Minutes","component":{"type":4,"custom_id":"minutes","style":1,"max_length":3}}]}}""";
        Assert.Equal(204, (await discord.CallbackAsync(check, Modal)).Status);
        Assert.Equal("When?", check.Modal!["title"]!.GetValue<string>());
        Assert.Equal("The field 'minutes' does not take 4 characters.", Assert.Throws<InvalidOperationException>(() => discord.Alice.SubmitModal(check, ("minutes", "1234"))).Message);
        Assert.Equal("The field 'minutes' is required; Discord's client sends nothing without it.", Assert.Throws<InvalidOperationException>(() => discord.Alice.SubmitModal(check)).Message);
        var filled = discord.Alice.SubmitModal(check, ("minutes", "12"));
        Assert.Equal("12", filled.Said["components"]![0]!["component"]!["value"]!.GetValue<string>());
        var refused = await discord.CallbackAsync(filled, Modal);
        Assert.Equal("A modal cannot be answered with a modal.", refused.Body["errors"]!["type"]!["_errors"]![0]!["message"]!.GetValue<string>());
        Assert.Equal(204, (await discord.CallbackAsync(filled, Hello)).Status);
    }
}
