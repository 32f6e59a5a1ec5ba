using Waymark.DiscordServer;
using Waymark.Tests.Engine;

namespace Waymark.Tests.OnDiscord;

/// <summary>In direct messages with the bot.</summary>
public sealed class DirectTalk : IAsyncLifetime
{
    private DiscordHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DiscordHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Typing_gets_as_far_as_pressing()
    {
        var prompt = await SayAsync("it does not come");
        Assert.False(prompt.IsEphemeral);
        Assert.DoesNotContain("Only you can see this", prompt.Content, StringComparison.Ordinal);
        prompt = await SayAsync("under 2 min");
        Assert.Contains("Do not tap Resend yet", prompt.Content, StringComparison.Ordinal);
        await _house.TapAsync(prompt, "Yes, write to me");
        await _house.PassAsync(TimeSpan.FromMinutes(2));
        await _house.DirectAsync(message => message.Content.Contains("tap Resend in KuCoin once", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_newest_prompt_has_buttons()
    {
        var first = await SayAsync("it does not come");
        await SayAsync("under 2 min");
        await InTimeExtensions.UntilAsync(() => first.Body["components"]!.AsArray().Count == 0);
    }

    [Fact]
    public async Task Only_the_newest_prompt_has_buttons_after_a_command_and_a_restart_too()
    {
        var first = await _house.CheckAsync("it does not come", where: _house.Ana.WithBot());
        Assert.False(first.IsEphemeral);
        var second = await SayAsync("under 2 min");
        await InTimeExtensions.UntilAsync(() => first.Body["components"]!.AsArray().Count == 0);
        await _house.RestartAsync();
        await SayAsync("yes");
        await InTimeExtensions.UntilAsync(() => second.Body["components"]!.AsArray().Count == 0);
    }

    [Fact]
    public async Task A_secret_is_answered_and_not_said_to_be_removed_and_nowhere_kept()
    {
        await SayAsync("it does not come");
        var answer = await SayAsync("my code is 482913");
        Assert.Contains("Please delete your message:", answer.Content, StringComparison.Ordinal);
        await _house.StopAsync();
        Assert.DoesNotContain("482913", _house.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("482913", _house.FileAsText(), StringComparison.Ordinal);
        Assert.DoesNotContain(_house.Server.Token, _house.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_in_a_form_leaves_no_trace_either_nor_does_an_interaction_leave_its_token()
    {
        var prompt = await _house.CheckAsync("it does not come");
        var form = await _house.Ana.PressAsync(prompt, "Write it");
        var sent = await _house.Ana.SubmitModalAsync(form, ("text", "my code is 482913"));
        await InTimeExtensions.UntilAsync(() => prompt.Content.Contains("never share a code", StringComparison.Ordinal));
        await _house.StopAsync();
        foreach (var secret in new[] { "482913", sent.Token, form.Token })
        {
            Assert.DoesNotContain(secret, _house.Log.All, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, _house.FileAsText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_wrote_there_first_is_reached_there_without_another_greeting()
    {
        await SayAsync("it does not come");
        var prompt = await _house.CheckAsync();
        await _house.TapAsync(prompt, "Under 2 min");
        var before = _house.Ana.WithBot().Messages.Count;
        await _house.TapAsync(prompt, "Yes, write to me");
        await _house.PassAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(before, _house.Ana.WithBot().Messages.Count);
    }

    private async Task<DiscordMessage> SayAsync(string text)
    {
        var said = _house.Ana.WriteToBot(text);
        return await _house.DirectAsync(message => message.Id > said.Id);
    }
}
