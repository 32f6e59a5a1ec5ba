using Waymark.Core.Conversations;
using Waymark.Engine;

namespace Waymark.Tests.Engine;

public sealed class StoreTrouble
{
    [Fact]
    public async Task While_the_store_cannot_write_receipts_wait_and_then_nothing_is_lost_or_doubled()
    {
        await using var house = new EngineHouse(Counting.Turns).Open();
        await house.SayAsync(EngineHouse.Somebody(), "it");
        house.OnCommit = _ => throw EngineHouse.Trouble();
        var waiting = Enumerable.Range(0, 3000).Select(i => house.TakeAsync(EngineHouse.Somebody(i % 300), "it", $"{i}")).ToList();
        await InTimeExtensions.UntilAsync(() => house.Engine.IsStoreTroubled);
        await InTimeExtensions.AWhileAsync();
        Assert.DoesNotContain(waiting, receipt => receipt.IsCompleted);
        Assert.True(house.Engine.IsStoreTroubled);
        house.OnCommit = null;
        Assert.DoesNotContain(await Task.WhenAll(waiting).InTime(), receipt => receipt.Known);
        await house.IdleAsync();
        Assert.False(house.Engine.IsStoreTroubled);
        Assert.Equal(11, house.PersonOf(EngineHouse.Somebody()).Prompts);
        for (var i = 2; i < 300; i++)
            Assert.Equal(10, house.PersonOf(EngineHouse.Somebody(i)).Prompts);
    }

    /// <summary>Decided again, the second input once made a second person, who hid the first one's state.</summary>
    [Fact]
    public async Task Several_inputs_of_somebody_new_stay_one_persons_when_their_commit_fails()
    {
        await using var house = new EngineHouse(Counting.Turns).Open();
        var failures = 0;
        house.OnCommit = _ => { if (Interlocked.Increment(ref failures) <= 3) throw EngineHouse.Trouble(); };
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => house.TakeAsync(EngineHouse.Somebody(i % 4), "it"))).InTime();
        await house.IdleAsync();
        for (var i = 0; i < 4; i++)
            Assert.Equal(10, house.PersonOf(EngineHouse.Somebody(i)).Prompts);
        Assert.Equal(4, house.Commits.SelectMany(batch => batch.Persons).Select(row => row.Person.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_platforms_note_waits_for_the_store_and_never_goes_ahead_of_a_turn()
    {
        await using var house = new EngineHouse(Counting.Turns).Open();
        house.OnCommit = _ => throw EngineHouse.Trouble();
        var turn = house.TakeAsync(EngineHouse.Somebody(), "it");
        house.Engine.Note("seq", "1");
        house.Engine.Note("seq", "2");
        await InTimeExtensions.UntilAsync(() => house.Engine.IsStoreTroubled);
        Assert.Null(house.Sqlite.Noted("seq"));
        house.OnCommit = null;
        await turn.InTime();
        await InTimeExtensions.UntilAsync(() => house.Sqlite.Noted("seq") is "2");
        await InTimeExtensions.AWhileAsync();
        Assert.Single(house.Commits, batch => batch.Notes.Count > 0); // Kept once, not again and again.
    }

    [Fact]
    public async Task A_wake_up_rings_once_through_troubled_commits()
    {
        await using var house = new EngineHouse(Counting.RingsAndLetters);
        house.Seed(Enumerable.Range(0, 200).Select(i => Counting.Nobody(EngineHouse.Somebody(i), i).WaitingUntil(EngineHouse.Noon.AddMinutes(2))));
        house.Open();
        var commits = 0;
        house.OnCommit = _ => { if (Interlocked.Increment(ref commits) % 3 != 0) throw EngineHouse.Trouble(); };
        await house.PassAsync(3);
        for (var i = 0; i < 200; i++)
            Assert.Equal(1, house.PersonOf(EngineHouse.Somebody(i)).Prompts);
    }

    [Fact]
    public async Task While_the_store_cannot_read_receipts_wait_and_then_it_goes_on()
    {
        await using var house = new EngineHouse(Counting.Turns).Open();
        house.OnLoad = () => throw EngineHouse.Trouble();
        var waiting = Enumerable.Range(0, 100).Select(i => house.TakeAsync(EngineHouse.Somebody(i), "it")).ToList();
        await InTimeExtensions.AWhileAsync();
        Assert.DoesNotContain(waiting, receipt => receipt.IsCompleted);
        house.OnLoad = null;
        await Task.WhenAll(waiting).InTime();
        Assert.Equal(1, house.PersonOf(EngineHouse.Somebody(99)).Prompts);
    }

    /// <summary>More in flight than the cache holds: whoever was pushed out while loading once began anew.</summary>
    [Fact]
    public async Task A_crowd_larger_than_the_cache_is_decided_again_on_its_own_state()
    {
        const int Crowd = 12_000;
        await using var house = new EngineHouse(Counting.Turns, EngineHouse.Quick with { Workers = 1 });
        house.Seed(Enumerable.Range(0, Crowd).Select(i => Counting.Nobody(EngineHouse.Somebody(i), i) with { Prompts = 100 }));
        house.Open();
        house.OnCommit = _ => throw EngineHouse.Trouble();
        var waiting = Enumerable.Range(0, Crowd).Select(i => house.TakeAsync(EngineHouse.Somebody(i), "it")).ToList();
        await InTimeExtensions.AWhileAsync();
        house.OnCommit = null;
        await Task.WhenAll(waiting).InTime();
        var persons = house.Sqlite.Load([.. Enumerable.Range(0, Crowd).Select(EngineHouse.Somebody)]);
        Assert.Equal(Crowd, persons.Count);
        Assert.All(persons, row => Assert.Equal(101, row.Person.Prompts));
    }

    [Fact]
    public async Task A_row_that_cannot_be_written_fails_its_own_receipt_only()
    {
        await using var house = new EngineHouse(Counting.Turns).Open();
        var cursed = EngineHouse.Somebody(13);
        house.OnCommit = batch =>
        {
            if (batch.Persons.Any(row => row.Person.Accounts.Contains(cursed)))
                throw new InvalidDataException("No form for this row.");
        };
        var all = Enumerable.Range(0, 100).ToDictionary(i => i, i => house.TakeAsync(EngineHouse.Somebody(i), "it"));
        await Assert.ThrowsAsync<InvalidDataException>(() => all[13].InTime());
        await Task.WhenAll(all.Where(pair => pair.Key != 13).Select(pair => pair.Value)).InTime();
        await house.IdleAsync();
        house.OnCommit = null;
        await house.SayAsync(cursed, "it");
        for (var i = 0; i < 100; i++)
            Assert.Equal(1, house.PersonOf(EngineHouse.Somebody(i)).Prompts);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_fails_its_own_receipt_only()
    {
        await using var house = new EngineHouse(Counting.Turns);
        house.Seed([Counting.Nobody(EngineHouse.Somebody(13), 1)]);
        house.Open();
        using (var file = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={house.File};Pooling=False"))
        {
            file.Open();
            using var damage = file.CreateCommand();
            damage.CommandText = "UPDATE persons SET state = CAST('{\"v\":99}' AS BLOB)";
            damage.ExecuteNonQuery();
        }
        var cursed = house.TakeAsync(EngineHouse.Somebody(13), "it");
        await Task.WhenAll(Enumerable.Range(0, 13).Select(i => house.TakeAsync(EngineHouse.Somebody(i), "it"))).InTime();
        await Assert.ThrowsAnyAsync<Exception>(() => cursed.InTime());
        Assert.Equal(1, house.PersonOf(EngineHouse.Somebody(12)).Prompts);
        await house.IdleAsync();
    }

    [Fact]
    public async Task A_store_that_was_taken_over_ends_this_run_and_its_receipts()
    {
        await using var house = new EngineHouse(Counting.Turns).Open();
        house.OnCommit = _ => throw new StoreFencedException("Another run has taken over. This run must stop.");
        var receipts = Enumerable.Range(0, 20).Select(i => house.TakeAsync(EngineHouse.Somebody(i), "it")).ToList();
        Assert.Equal("Another run has taken over. This run must stop.", (await house.Engine.Lost.InTime()).Message);
        foreach (var receipt in receipts)
            await Assert.ThrowsAsync<StoreFencedException>(() => receipt.InTime());
        await house.IdleAsync();
    }
}
