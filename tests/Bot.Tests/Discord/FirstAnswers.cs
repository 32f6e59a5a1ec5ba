using Waymark.Core.Conversations;
using Waymark.DiscordServer;
using Waymark.Engine;
using Waymark.Tests.Engine;

namespace Waymark.Tests.OnDiscord;

/// <summary>Within three seconds, whatever happens.</summary>
public sealed class FirstAnswers : IAsyncLifetime
{
    private readonly SlowStore _store = new();
    private DiscordHouse _house = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await DiscordHouse.OpenAsync();
        _house.Store = _store.Before;
        await _house.RestartAsync();
    }

    public ValueTask DisposeAsync()
    {
        _store.Release();
        return _house.DisposeAsync();
    }

    [Fact]
    public async Task A_slow_store_is_answered_for_by_an_announcement_that_is_filled_later()
    {
        _store.Hold();
        var given = _house.Ana.Slash(_house.Channel, "check");
        await PassUntilAsync(() => given.KeptLimit);
        Assert.Equal((5, 64), (given.First!.Type, given.First.Body["data"]!["flags"]!.GetValue<int>()));
        Assert.True(given.AnsweredAfter <= TimeSpan.FromSeconds(1.6));
        _store.Release();
        var shown = await given.ShownAsync();
        Assert.Contains("I help when a KuCoin SMS code does not come.", shown.Content, StringComparison.Ordinal);
        Assert.True(shown.IsEphemeral);
    }

    [Fact]
    public async Task A_press_is_acknowledged_in_place_and_changed_later()
    {
        var prompt = await _house.CheckAsync("it does not come");
        _store.Hold();
        var pressed = _house.Tap(prompt, "Under 2 min");
        await PassUntilAsync(() => pressed.KeptLimit);
        Assert.Equal(6, pressed.First!.Type);
        _store.Release();
        await InTimeExtensions.UntilAsync(() => prompt.Content.Contains("Do not tap Resend yet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stale_press_that_was_slow_is_told_beside_it()
    {
        var prompt = await _house.CheckAsync("it does not come");
        await _house.TapAsync(prompt, "Under 2 min");
        var old = prompt.Buttons.First(button => button.Label == "No").CustomId!;
        await _house.TapAsync(prompt, "No");
        var shown = prompt.Content;
        _store.Hold();
        _house.Owner.WriteToBot("hello"); // Keeps the store busy: what changes nothing waits for what is ahead of it.
        var stale = _house.Ana.PressStale(prompt, old);
        await PassUntilAsync(() => stale.KeptLimit);
        _store.Release();
        await InTimeExtensions.UntilAsync(() => stale.FollowUps.Count > 0);
        Assert.Contains("That question is over.", stale.FollowUps[0].Content, StringComparison.Ordinal);
        Assert.Equal(shown, prompt.Content);
    }

    [Fact]
    public async Task A_lost_answer_is_given_again_and_stands_there_once()
    {
        _house.Server.Faults.Once("POST", "/interactions/{id}/{token}/callback", new Fault.DroppedAfter());
        var prompt = await _house.CheckAsync("it does not come");
        Assert.Contains("I help when", prompt.Content, StringComparison.Ordinal);
        await InTimeExtensions.AWhileAsync();
        Assert.Single(_house.Channel.Messages);
    }

    [Fact]
    public async Task What_could_not_be_answered_in_time_is_shown_by_the_next_command()
    {
        _house.Expected = _ => true;
        var fault = _house.Server.Faults.Always("POST", "/interactions/{id}/{token}/callback", new Fault.Failed(404, 10062, "Unknown interaction"));
        _house.Ana.Slash(_house.Channel, "check", ("text", "it does not come"));
        await _house.Server.NextCallAsync(call => call.Status is 404);
        await _house.Engine.WhenIdleAsync();
        fault.Lift();
        Assert.Contains("When did you last tap", (await _house.CheckAsync()).Content, StringComparison.Ordinal);
        Assert.Empty(_house.Ana.WithBot().Messages); // Nobody asked to be written to there.
    }

    [Fact]
    public async Task A_press_that_could_not_be_answered_in_time_still_changes_what_stands_there()
    {
        var prompt = await _house.CheckAsync("it does not come");
        _house.Expected = _ => true;
        _house.Server.Faults.Always("POST", "/interactions/{id}/{token}/callback", new Fault.Failed(404, 10062, "Unknown interaction"));
        _house.Tap(prompt, "Under 2 min");
        await InTimeExtensions.UntilAsync(() => prompt.Content.Contains("Do not tap Resend yet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_click_of_long_ago_counts_from_when_it_was_made_and_is_not_answered()
    {
        var prompt = await _house.CheckAsync("it does not come");
        _house.Server.Gateway.LosesEvents = true;
        _house.Tap(prompt, "Under 2 min");
        var due = _house.Clock.GetUtcNow().AddMinutes(2);
        await _house.PassAsync(TimeSpan.FromSeconds(30));
        _house.Server.Gateway.LosesEvents = false;
        var answers = Callbacks();
        _house.Server.Gateway.Repeat();
        await InTimeExtensions.UntilAsync(() => prompt.Content.Contains($"<t:{due.ToUnixTimeSeconds() + (due.Millisecond > 0 ? 1 : 0)}:R>", StringComparison.Ordinal), () => prompt.Content);
        Assert.Equal(answers, Callbacks());
    }

    private int Callbacks() => _house.Server.Calls.Count(call => call.Path.EndsWith("/callback", StringComparison.Ordinal));

    private Task PassUntilAsync(Func<bool> holds) => InTimeExtensions.UntilAsync(() =>
    {
        if (!holds())
            _house.Clock.PassAsync(TimeSpan.FromMilliseconds(10), () => Task.CompletedTask).GetAwaiter().GetResult();
        return holds();
    });

    /// <summary>A store whose commits wait while they are held.</summary>
    private sealed class SlowStore
    {
        private volatile bool _isHeld;

        internal void Hold() => _isHeld = true;

        internal void Release() => _isHeld = false;

        internal IStore Before(IStore store) => new Slow(store, this);

        private sealed class Slow(IStore store, SlowStore held) : IStore
        {
            public OpenedStore Open(IEnumerable<Core.Guides.Guide> structures) => store.Open(structures);

            public IReadOnlyList<PersonRow> Load(IReadOnlyCollection<Account> accounts) => store.Load(accounts);

            public IReadOnlyList<PersonRow> Load(IReadOnlyCollection<PersonId> ids) => store.Load(ids);

            public string? Shown(Account account) => store.Shown(account);

            public void Commit(long epoch, Batch batch)
            {
                SpinWait.SpinUntil(() => !held._isHeld, TimeSpan.FromSeconds(30));
                store.Commit(epoch, batch);
            }

            public long? Recall(string name) => store.Recall(name);

            public string? Noted(string name) => store.Noted(name);

            public void Remember(params IReadOnlyCollection<(string Name, long Value)> values) => store.Remember(values);

            public void Dispose() => store.Dispose();
        }
    }
}
