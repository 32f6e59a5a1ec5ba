using Waymark.DiscordServer;
using Waymark.Tests.Engine;
using Permissions = Waymark.DiscordServer.Permissions;

namespace Waymark.Tests.OnDiscord;

public sealed class Reminders : IAsyncLifetime
{
    private DiscordHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DiscordHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_direct_message_comes_at_once_and_the_reminder_below_it()
    {
        var prompt = await WaitingAsync();
        await _house.TapAsync(prompt, "Yes, write to me");
        var hello = await _house.DirectAsync();
        Assert.Contains($"I will write to you here, <t:{_house.Clock.GetUtcNow().AddMinutes(2).ToUnixTimeSeconds()}:R> (12:02 UTC).", hello.Content, StringComparison.Ordinal);
        Assert.Empty(hello.Buttons);
        await _house.PassAsync(TimeSpan.FromMinutes(2));
        var due = await DueAsync();
        Assert.Contains(due.Buttons, button => button.Label == "I tapped Resend");
        Assert.DoesNotContain(due.Buttons, button => button.Label == "Write it"); // One writes there as it is.
    }

    [Fact]
    public async Task A_wait_needs_no_edit_for_its_countdown()
    {
        var prompt = await WaitingAsync();
        await _house.TapAsync(prompt, "Yes, write to me");
        await _house.DirectAsync();
        var calls = _house.Server.Calls.Count;
        await _house.PassAsync(TimeSpan.FromSeconds(110));
        Assert.Equal(calls, _house.Server.Calls.Count);
    }

    [Fact]
    public async Task The_message_in_the_channel_says_it_too_and_its_buttons_still_count()
    {
        var prompt = await WaitingAsync();
        await _house.TapAsync(prompt, "Yes, write to me");
        await _house.PassAsync(TimeSpan.FromMinutes(2));
        await DueAsync();
        await InTimeExtensions.UntilAsync(() => prompt.Content.Contains("tap Resend in KuCoin once", StringComparison.Ordinal));
        await _house.TapAsync(prompt, "I tapped Resend");
        Assert.Contains(prompt.Buttons, button => button.Label == "It came");
    }

    [Fact]
    public async Task Typed_answers_work_in_the_direct_messages()
    {
        var prompt = await WaitingAsync();
        await _house.TapAsync(prompt, "Yes, write to me");
        await _house.PassAsync(TimeSpan.FromMinutes(2));
        var due = await DueAsync();
        _house.Ana.WriteToBot("i tapped resend");
        var next = await _house.DirectAsync(message => message.Id > due.Id);
        Assert.Contains(next.Buttons, button => button.Label == "It came");
        await InTimeExtensions.UntilAsync(() => due.Buttons.Count == 0);
    }

    [Fact]
    public async Task Closed_direct_messages_are_known_at_once_and_a_mention_is_offered()
    {
        var question = await ClosedAsync();
        Assert.Equal(
            """
            Your direct messages are closed here. Shall I mention you in this channel then?
            Others see your name, nothing else.
            """.ReplaceLineEndings("\n"), question.Content);
        Assert.Equal(["Mention me", "No, I will use /check"], question.Buttons.Select(button => button.Label), StringComparer.Ordinal);
        Assert.Same(_house.Ana, question.OnlyFor);
    }

    [Fact]
    public async Task The_mention_tells_nothing_and_goes_once_it_is_opened()
    {
        await AgreedAsync();
        await _house.PassAsync(TimeSpan.FromMinutes(2));
        var mention = await MentionAsync();
        Assert.Equal($"{_house.Ana.Mention} it is time.", mention.Content);
        Assert.Same(_house.Ana, Assert.Single(mention.Pinged));
        var opened = await (await _house.Ana.PressAsync(mention, "Open")).ShownAsync();
        Assert.Same(_house.Ana, opened.OnlyFor);
        Assert.Contains("tap Resend in KuCoin once", opened.Content, StringComparison.Ordinal);
        await InTimeExtensions.UntilAsync(() => mention.IsDeleted);
    }

    [Fact]
    public async Task Nobody_else_can_open_it()
    {
        await AgreedAsync();
        await _house.PassAsync(TimeSpan.FromMinutes(2));
        var mention = await MentionAsync();
        var told = await _house.Owner.Press(mention, "Open").ShownAsync();
        Assert.Equal("That one is for somebody else. /check shows where you stand.", told.Content);
        Assert.Same(_house.Owner, told.OnlyFor);
        Assert.False(mention.IsDeleted);
    }

    [Fact]
    public async Task It_goes_after_ten_minutes_too()
    {
        await AgreedAsync();
        await _house.PassAsync(TimeSpan.FromMinutes(2));
        var mention = await MentionAsync();
        await _house.PassAsync(TimeSpan.FromMinutes(10));
        await InTimeExtensions.UntilAsync(() => mention.IsDeleted);
    }

    [Fact]
    public async Task Opened_too_late_it_gives_no_instruction_any_more()
    {
        await AgreedAsync();
        await _house.PassAsync(TimeSpan.FromMinutes(2));
        var mention = await MentionAsync();
        await _house.PassAsync(TimeSpan.FromMinutes(6));
        var opened = await (await _house.Ana.PressAsync(mention, "Open")).ShownAsync();
        Assert.Contains("One tap was all right at 12:02 UTC", opened.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_agreed_to_outlives_a_restart()
    {
        await AgreedAsync();
        await _house.RestartAsync();
        await _house.PassAsync(TimeSpan.FromMinutes(2));
        await MentionAsync();
    }

    [Fact]
    public async Task Whoever_wants_no_mention_finds_it_in_the_channel_and_by_check()
    {
        var question = await ClosedAsync();
        await _house.Ana.PressAsync(question, "No, I will use /check");
        Assert.Contains("/check shows where you stand at any time.", question.Content, StringComparison.Ordinal);
        await _house.PassAsync(TimeSpan.FromMinutes(2));
        await InTimeExtensions.UntilAsync(() => _house.Channel.SeenBy(_house.Ana).Any(message => message.Content.Contains("tap Resend in KuCoin once", StringComparison.Ordinal)));
        Assert.DoesNotContain(_house.Channel.Messages, message => message.OnlyFor is null);
        Assert.Contains("One tap was all right at 12:02 UTC", (await _house.CheckAsync()).Content, StringComparison.Ordinal); // Given once.
    }

    [Fact]
    public async Task Where_the_bot_may_not_write_check_is_said_to_be_the_way_back()
    {
        _house.Guild.LetBot(Permissions.ViewChannel);
        _house.Guild.Everyone.Permissions = Permissions.ViewChannel | Permissions.UseApplicationCommands;
        var told = await ClosedAsync("I cannot reach you by myself here.");
        Assert.Contains("Write /check <t:", told.Content, StringComparison.Ordinal);
        Assert.Empty(told.Buttons);
    }

    [Fact]
    public async Task A_cooldown_fetches_the_person_back_when_the_channel_has_long_forgotten_them()
    {
        var prompt = await _house.CheckAsync("it says too many attempts, try again later. login");
        Assert.Contains("Stop asking for codes until 12:30 UTC", prompt.Content, StringComparison.Ordinal);
        Assert.Contains("Shall I write to you in a direct message then?", prompt.Content, StringComparison.Ordinal);
        await _house.TapAsync(prompt, "Yes, write to me");
        var hello = await _house.DirectAsync();
        var shown = prompt.Content;
        await _house.PassAsync(TimeSpan.FromMinutes(29));
        Assert.Single(_house.Ana.WithBot().Messages);
        await _house.PassAsync(TimeSpan.FromMinutes(1));
        var back = await _house.DirectAsync(message => message.Id > hello.Id);
        Assert.NotEmpty(back.Buttons);
        Assert.DoesNotContain("http", back.Content, StringComparison.Ordinal);
        Assert.Equal(shown, prompt.Content); // Its token lives a quarter of an hour.
        var seen = _house.Server.Calls.Count(call => call.Status is 401 or 403 or 404);
        Assert.Equal(0, seen);
    }

    [Fact]
    public async Task The_fallback_of_a_cooldown_is_the_mention()
    {
        _house.Ana.TakesDirectMessages = false;
        _house.Expected = refusal => refusal.ToString().Contains("50007", StringComparison.Ordinal) || !refusal.Answered;
        var prompt = await _house.CheckAsync("it says too many attempts, try again later. login");
        var question = await _house.Tap(prompt, "Yes, write to me").ShownAsync(message => message.Content.Contains("closed", StringComparison.Ordinal));
        await _house.Ana.PressAsync(question, "Mention me");
        await _house.PassAsync(TimeSpan.FromMinutes(30));
        var mention = await MentionAsync();
        Assert.DoesNotContain("code", mention.Content, StringComparison.OrdinalIgnoreCase);
        var opened = await (await _house.Ana.PressAsync(mention, "Open")).ShownAsync();
        Assert.NotEmpty(opened.Buttons);
        Assert.Same(_house.Ana, opened.OnlyFor);
    }

    [Fact]
    public async Task Without_a_word_of_agreement_nobody_is_written_to()
    {
        var prompt = await WaitingAsync();
        await _house.TapAsync(prompt, "No");
        await _house.PassAsync(TimeSpan.FromHours(2));
        Assert.Empty(_house.Ana.WithBot().Messages);
        Assert.Single(_house.Channel.Messages);
    }

    private async Task<DiscordMessage> WaitingAsync()
    {
        var prompt = await _house.CheckAsync("it does not come");
        return await _house.TapAsync(prompt, "Under 2 min");
    }

    private Task<DiscordMessage> DueAsync() => _house.DirectAsync(message => message.Content.Contains("tap Resend in KuCoin once", StringComparison.Ordinal));

    private async Task<DiscordMessage> ClosedAsync(string words = "Your direct messages are closed here.")
    {
        _house.Ana.TakesDirectMessages = false;
        _house.Expected = refusal => refusal.ToString().Contains("50007", StringComparison.Ordinal) || !refusal.Answered;
        var prompt = await WaitingAsync();
        var pressed = _house.Tap(prompt, "Yes, write to me");
        return await pressed.ShownAsync(message => message.Content.Contains(words, StringComparison.Ordinal));
    }

    private async Task AgreedAsync() => await _house.Ana.PressAsync(await ClosedAsync(), "Mention me");

    private Task<DiscordMessage> MentionAsync() => _house.Server.NextMessageAsync(_house.Channel, message => message.OnlyFor is null);
}
