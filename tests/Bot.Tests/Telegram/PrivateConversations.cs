using Waymark.TelegramServer;

namespace Waymark.Tests.OnTelegram;

public sealed class PrivateConversations : IAsyncLifetime
{
    private TelegramHouse _house = null!;
    private ServerUser _ana = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await TelegramHouse.OpenAsync();
        _ana = _house.Server.User(7);
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_first_message_is_greeted_and_asked_with_buttons()
    {
        var prompt = await _house.SayAsync(_ana, "it does not come");
        Assert.Contains("I help when a KuCoin SMS code does not come.", prompt.Text, StringComparison.Ordinal);
        Assert.Contains(prompt.Buttons, button => button.Text == "Under 2 min");
        Assert.True(prompt.LinkPreviewOptions?["is_disabled"]?.GetValue<bool>());
    }

    [Fact]
    public async Task From_the_first_message_to_the_code_that_came()
    {
        await _house.SayAsync(_ana, "it does not come");
        var consent = await _house.TapAsync(_ana, _house.Newest(_ana), "Under 2 min");
        Assert.Contains("Do not tap Resend yet", consent.Text, StringComparison.Ordinal);
        var next = await _house.TapAsync(_ana, consent, "Yes, write to me");
        Assert.NotEmpty(next.Buttons);
        await _house.PassAsync(TimeSpan.FromMinutes(2));
        var due = await _house.NextAsync(_ana, message => message.Text!.Contains("tap Resend in KuCoin once", StringComparison.Ordinal));
        Assert.Equal("primary", due.Buttons.Single(button => button.Text == "I tapped Resend").Style);
        var waits = await _house.TapAsync(_ana, due, "I tapped Resend");
        var arrived = await _house.TapAsync(_ana, waits, "It came");
        var solved = await _house.TapAsync(_ana, arrived, arrived.Buttons.First(button => button.Style == "success").Text);
        Assert.Contains("Never send your code", solved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_tick_on_the_screen_and_say_the_absolute_time_where_they_do_not()
    {
        await _house.SayAsync(_ana, "it does not come");
        var consent = await _house.TapAsync(_ana, _house.Newest(_ana), "Under 2 min");
        Assert.Contains("at 12:02 UTC", consent.Text, StringComparison.Ordinal);
        var time = Assert.Single(consent.Entities, entity => entity.Type == "date_time");
        Assert.Equal(_house.Clock.GetUtcNow().AddMinutes(2).ToUnixTimeSeconds(), time.UnixTime);
        Assert.Equal("r", time.DateTimeFormat);
    }

    [Fact]
    public async Task Only_the_newest_prompt_has_buttons()
    {
        var first = await _house.SayAsync(_ana, "it does not come");
        await _house.TapAsync(_ana, first, "Under 2 min");
        await _house.Server.UntilAsync(() => !first.Buttons.Any());
        Assert.Single(_house.MessagesTo(_ana), message => message.Buttons.Any());
    }

    [Fact]
    public async Task Only_the_newest_prompt_has_buttons_after_a_restart_too()
    {
        var first = await _house.SayAsync(_ana, "it does not come");
        await _house.RestartAsync();
        await _house.SayAsync(_ana, "Under 2 min");
        await _house.Server.UntilAsync(() => !first.Buttons.Any());
    }

    [Fact]
    public async Task A_tap_is_answered_at_once_and_a_stale_one_by_a_toast_and_nothing_else()
    {
        var first = await _house.SayAsync(_ana, "it does not come");
        var button = first.Buttons.First(each => each.Text == "Under 2 min");
        var tap = await _ana.TapAsync(first, button);
        Assert.Null((await tap.AnswerAsync()).Text);
        await _house.NextAsync(_ana);
        var count = _house.MessagesTo(_ana).Count;
        var stale = await _ana.TapStaleAsync(first, button.Data!);
        Assert.False(string.IsNullOrEmpty((await stale.AnswerAsync()).Text));
        await _house.Engine.WhenIdleAsync();
        Assert.Equal(count, _house.MessagesTo(_ana).Count);
    }

    [Fact]
    public async Task A_pasted_secret_is_deleted_answered_and_nowhere_kept()
    {
        await _house.SayAsync(_ana, "it does not come");
        var pasted = await _ana.SendAsync(_ana.PrivateChat, "my code is 482913");
        var answer = await _house.NextAsync(_ana);
        Assert.True(pasted.IsDeleted);
        Assert.Contains("removed", answer.Text, StringComparison.OrdinalIgnoreCase);
        await _house.StopAsync();
        Assert.DoesNotContain("482913", _house.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("482913", _house.FileAsText(), StringComparison.Ordinal);
        Assert.DoesNotContain(_house.Server.Token, _house.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_cannot_be_deleted_it_is_not_said_to_be()
    {
        await _house.SayAsync(_ana, "it does not come");
        _house.Server.Faults.Lay(new Failure.Error(400, "Bad Request: message can't be deleted"), "deleteMessage");
        var answer = await _house.SayAsync(_ana, "my code is 482913");
        Assert.DoesNotContain("removed it", answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Pictures_are_not_opened_and_do_not_stay()
    {
        await _house.SayAsync(_ana, "it does not come");
        foreach (var send in new Func<Task<ServerMessage>>[]
        {
            () => _ana.SendPhotoAsync(_ana.PrivateChat, "here is my code"), () => _ana.SendDocumentAsync(_ana.PrivateChat), () => _ana.SendVoiceAsync(_ana.PrivateChat),
            () => _ana.SendContactAsync(_ana.PrivateChat, "+34600111222", "Me"), () => _ana.SendLocationAsync(_ana.PrivateChat, 1, 2),
        })
        {
            var shown = await send();
            var answer = await _house.NextAsync(_ana);
            Assert.True(shown.IsDeleted);
            Assert.Contains("I cannot open pictures", answer.Text, StringComparison.Ordinal);
            Assert.Contains("When did you last tap", answer.Text, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(_house.Server.Calls, call => call.Method == "getFile");
    }

    [Fact]
    public async Task Somebody_who_blocked_the_bot_finds_their_place_when_they_come_back()
    {
        await _house.SayAsync(_ana, "it does not come");
        var consent = await _house.TapAsync(_ana, _house.Newest(_ana), "Under 2 min");
        await _house.TapAsync(_ana, consent, "Yes, write to me");
        await _ana.BlockAsync();
        _house.Expected = refusal => refusal.Kind == RefusalKind.State;
        await _house.PassAsync(TimeSpan.FromMinutes(2));
        await _ana.UnblockAsync();
        var again = await _house.NextAsync(_ana);
        Assert.NotEmpty(again.Buttons);
    }

    [Fact]
    public async Task A_script_for_the_network_can_be_copied_with_one_tap()
    {
        var script = await _house.SayAsync(_ana, "too many requests try again later. login. jio sim india. bank codes come, nothing in spam");
        foreach (var text in new[] { "Yes, write to me", "No", "Text, my number", "None", "No" })
            script = await _house.SayAsync(_ana, text);
        Assert.Contains("Send this to your network", script.Text, StringComparison.Ordinal);
        var copy = Assert.Single(script.Buttons, button => button.CopyText is not null);
        Assert.InRange(copy.CopyText!.Length, 50, 256);
        Assert.Contains(script.Entities, entity => entity.Type == "pre");
    }
}
