using Waymark.DiscordServer;

namespace Waymark.Tests.OnDiscord;

public sealed class Conversations : IAsyncLifetime
{
    private DiscordHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DiscordHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_check_in_a_channel_is_answered_for_one_person_alone_and_says_so()
    {
        var prompt = await _house.CheckAsync();
        Assert.Same(_house.Ana, prompt.OnlyFor);
        Assert.Contains("I help when a KuCoin SMS code does not come.", prompt.Content, StringComparison.Ordinal);
        Assert.EndsWith("\n\n-# Only you can see this. If it vanishes: /check", prompt.Content, StringComparison.Ordinal);
        Assert.Contains("Write it", DiscordHouse.ChoicesOf(prompt), StringComparer.Ordinal);
        Assert.Equal(64, prompt.Flags & 64);
    }

    [Fact]
    public async Task From_the_first_word_to_the_code_that_came()
    {
        var prompt = await _house.CheckAsync("it does not come");
        await _house.TapAsync(prompt, "Under 2 min");
        Assert.Contains("Do not tap Resend yet", prompt.Content, StringComparison.Ordinal);
        Assert.Contains("Shall I write to you in a direct message when it is time", prompt.Content, StringComparison.Ordinal);
        await _house.TapAsync(prompt, "Yes, write to me");
        var hello = await _house.DirectAsync();
        Assert.Contains("I will write to you here", hello.Content, StringComparison.Ordinal);
        await _house.PassAsync(TimeSpan.FromMinutes(2));
        var due = await _house.DirectAsync(message => message.Content.Contains("tap Resend in KuCoin once", StringComparison.Ordinal));
        Assert.Contains("tap Resend in KuCoin once", prompt.Content, StringComparison.Ordinal);
        await _house.TapAsync(due, "I tapped Resend");
        await _house.TapAsync(due, "It came");
        await _house.TapAsync(due, due.Buttons[0].Label);
        Assert.Contains("Never send your code", due.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_tick_on_the_screen_and_stand_there_in_UTC_too()
    {
        var prompt = await _house.CheckAsync("it does not come");
        await _house.TapAsync(prompt, "Under 2 min");
        Assert.Contains($"<t:{_house.Clock.GetUtcNow().AddMinutes(2).ToUnixTimeSeconds()}:R> (12:02 UTC)", prompt.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_press_is_told_so_and_changes_nothing()
    {
        var prompt = await _house.CheckAsync("it does not come");
        await _house.TapAsync(prompt, "Under 2 min");
        var old = prompt.Buttons.First(button => button.Label == "No").CustomId!;
        await _house.TapAsync(prompt, "No");
        var shown = prompt.Content;
        var stale = _house.Ana.PressStale(prompt, old);
        var told = await stale.ShownAsync();
        Assert.Contains("That question is over.", told.Content, StringComparison.Ordinal);
        Assert.Same(_house.Ana, told.OnlyFor);
        Assert.Equal(shown, prompt.Content);
    }

    [Fact]
    public async Task Words_are_written_in_a_form_that_nobody_else_sees()
    {
        var prompt = await _house.CheckAsync();
        var form = await _house.Ana.PressAsync(prompt, "Write it");
        Assert.Equal("Write it", form.Modal!["title"]!.GetValue<string>());
        await _house.Ana.SubmitModalAsync(form, ("text", "too many requests, try again later. login"));
        Assert.Contains("Stop asking for codes", prompt.Content, StringComparison.Ordinal);
        Assert.Single(_house.Channel.Messages);
    }
}
