using Waymark.Core.Conversations;
using Waymark.Engine;

namespace Waymark.Tests.Engine;

/// <summary>What becomes of those who say no more.</summary>
public sealed class Silence
{
    private const double Hour = 60, Day = 24 * Hour;

    private readonly Account _somebody = EngineHouse.Somebody();

    [Fact]
    public async Task A_conversation_ends_quietly_after_a_day_without_a_word_and_the_clock_stays()
    {
        await using var house = new EngineHouse().Open();
        await house.SayAsync(_somebody, "it does not come");
        await house.SayAsync(_somebody, "Under 2 min");
        house.Telegram.Forget();
        await house.PassAsync(23 * Hour);
        Assert.True(house.ConversationOf(_somebody).IsOpen);
        await house.PassAsync(3 * Hour);
        Assert.Null(house.PersonOf(_somebody).Conversation);
        Assert.NotEmpty(house.PersonOf(_somebody).Clock("kucoin").Requests);
        Assert.Empty(house.Telegram.Tried);
        await house.SayAsync(_somebody, new Said.Commanded("check"));
        Assert.StartsWith("I help when a KuCoin SMS code does not come.", RecordingPlatform.WordsOf(house.Telegram.NewestTo(_somebody)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_word_puts_the_end_off()
    {
        await using var house = new EngineHouse().Open();
        await house.SayAsync(_somebody, "it does not come");
        for (var day = 0; day < 3; day++)
        {
            await house.PassAsync(20 * Hour);
            await house.SayAsync(_somebody, new Said.Commanded("check"));
        }
        Assert.Equal(EngineHouse.Noon, house.ConversationOf(_somebody).StartedAt);
    }

    [Fact]
    public async Task A_pause_outlives_the_conversation()
    {
        await using var house = new EngineHouse().Open();
        foreach (var text in new[] { "it does not come", "It says try later", "3 days", "No" })
            await house.SayAsync(_somebody, text);
        var clock = house.PersonOf(_somebody).Clock("kucoin");
        await house.PassAsync(2 * Day);
        Assert.Null(house.PersonOf(_somebody).Conversation);
        Assert.Equal(clock.LockedUntil, house.PersonOf(_somebody).Clock("kucoin").LockedUntil);
    }

    [Fact]
    public async Task A_reminder_that_was_agreed_to_comes_however_long_it_takes()
    {
        await using var house = new EngineHouse().Open();
        foreach (var text in new[] { "it does not come", "It says try again in 50 hours", "Yes, write to me" })
            await house.SayAsync(_somebody, text);
        Assert.True(house.PersonOf(_somebody).WakeUp > EngineHouse.Noon.AddHours(40), $"{house.PersonOf(_somebody)}");
        house.Telegram.Forget();
        await house.PassAsync(52 * Hour);
        Assert.Single(house.Telegram.Delivered);
        Assert.True(house.ConversationOf(_somebody).IsOpen);
        await house.PassAsync(26 * Hour);
        Assert.Null(house.PersonOf(_somebody).Conversation);
    }

    [Fact]
    public async Task Whoever_does_not_come_back_for_a_month_is_gone_without_a_word()
    {
        await using var house = new EngineHouse().Open();
        await house.SayAsync(_somebody, "it does not come");
        await house.SayAsync(_somebody, new Said.Commanded("cancel"));
        await house.SayAsync(EngineHouse.Somebody(2), "it does not come");
        house.Telegram.Forget();
        await house.PassAsync(29 * Day);
        await house.SayAsync(EngineHouse.Somebody(2), "it does not come");
        Assert.NotNull(house.PersonOf(_somebody));
        await house.PassAsync((1 * Day) + (2 * Hour));
        Assert.Empty(house.Sqlite.Load([_somebody]));
        Assert.Empty(house.Sqlite.Remaining([_somebody], house.Clock.GetUtcNow()));
        Assert.NotNull(house.PersonOf(EngineHouse.Somebody(2)));
        Assert.DoesNotContain(house.Telegram.Tried, row => row.To == _somebody);
    }

    [Fact]
    public async Task Whoever_runs_the_bot_decides_for_how_long()
    {
        await using var house = new EngineHouse
        {
            Guides = EngineHouse.Book.RunBy(EngineHouse.Book.Operator with { IdleAfter = TimeSpan.FromHours(2), KeepFor = TimeSpan.FromDays(3) }),
        }.Open();
        await house.SayAsync(_somebody, "it does not come");
        await house.PassAsync(4 * Hour);
        Assert.Null(house.PersonOf(_somebody).Conversation);
        await house.PassAsync(3 * Day);
        Assert.Empty(house.Sqlite.Load([_somebody]));
    }

    [Fact]
    public async Task Whoever_was_stored_before_this_was_noted_is_counted_from_the_first_sweep_on()
    {
        await using var house = new EngineHouse();
        house.Seed(Enumerable.Range(1, 250).Select(number => Counting.Nobody(EngineHouse.Somebody(number), number)));
        house.Open();
        await house.PassAsync(2 * Hour);
        Assert.Equal(EngineHouse.Noon.AddHours(1), house.PersonOf(EngineHouse.Somebody(250)).ActiveAt);
        await house.PassAsync(29 * Day);
        Assert.NotNull(house.PersonOf(_somebody));
        await house.PassAsync(2 * Day);
        Assert.Empty(house.Sqlite.Load([.. Enumerable.Range(1, 250).Select(EngineHouse.Somebody)]));
    }

    [Fact]
    public async Task A_store_that_cannot_read_puts_a_sweep_off()
    {
        await using var house = new EngineHouse().Open();
        await house.SayAsync(_somebody, "it does not come");
        house.OnQuiet = () => throw EngineHouse.Trouble();
        await house.PassAsync(30 * Hour);
        Assert.NotNull(house.PersonOf(_somebody).Conversation);
        house.OnQuiet = null;
        await house.PassAsync(1 * Hour);
        Assert.Null(house.PersonOf(_somebody).Conversation);
    }

    [Fact]
    public async Task A_run_that_was_taken_over_deletes_nobody()
    {
        await using var house = new EngineHouse().Open();
        await house.SayAsync(_somebody, "it does not come");
        house.Sqlite.Open([]); // Another run's.
        await house.PassAsync(26 * Hour);
        Assert.Contains("This run must stop.", (await house.Engine.Lost.InTime()).Message, StringComparison.Ordinal);
        Assert.True(house.ConversationOf(_somebody).IsOpen);
    }
}
