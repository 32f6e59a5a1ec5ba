using System.Text;
using Waymark.Core.Conversations;
using Waymark.Engine;

namespace Waymark.Tests.Engine;

/// <summary>Whoever asks is gone, everywhere and for good; only what still counts remains, under another name.</summary>
public sealed class ForgottenPersons
{
    private const string Id = "77001122334455667788";

    private readonly Account _somebody = new(Platform.Telegram, Id);

    [Fact]
    public async Task Nothing_of_them_is_left_in_any_file_once_the_last_word_has_arrived()
    {
        await using var house = new EngineHouse().Open();
        house.Telegram.Answer = (row, _) => new(new Delivery.Delivered($"shown-{row.Id}"));
        await LockedAsync(house);
        await InTimeExtensions.UntilAsync(() => Files(house).Contains("shown-", StringComparison.Ordinal));
        await ForgetAsync(house);
        Assert.Empty(house.Sqlite.Load([_somebody]));
        Assert.StartsWith("Done. Deleted: your account's entry", RecordingPlatform.WordsOf(house.Telegram.NewestTo(_somebody)), StringComparison.Ordinal);
        await InTimeExtensions.UntilAsync(() => !Files(house).Contains(Id, StringComparison.Ordinal));
        Assert.DoesNotContain("shown-", Files(house), StringComparison.Ordinal);
        Assert.Equal(0, new FileInfo($"{house.File}-wal").Length);
        await house.Engine.DisposeAsync();
        Assert.DoesNotContain(Id, Files(house), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_word_arrives_though_it_fails_at_first_and_though_its_person_is_gone()
    {
        await using var house = new EngineHouse().Open();
        await LockedAsync(house);
        await house.SayAsync(_somebody, new Said.Commanded("forget"));
        house.Telegram.Answer = (_, _) => new(new Delivery.Retry());
        await house.SayAsync(_somebody, "Yes, delete it");
        Assert.Empty(house.Sqlite.Load([_somebody]));
        house.Telegram.Forget();
        house.Telegram.Answer = (_, _) => new(Delivery.Done);
        await house.RestartAsync();
        var prompt = Assert.Single(house.Telegram.To(_somebody));
        Assert.True(prompt.IsLast);
        Assert.StartsWith("Done.", RecordingPlatform.WordsOf(prompt), StringComparison.Ordinal);
        await InTimeExtensions.UntilAsync(() => !Files(house).Contains(Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_last_word_that_never_arrives_wedges_nothing_and_leaves_nothing()
    {
        await using var house = new EngineHouse().Open();
        await LockedAsync(house);
        await house.SayAsync(_somebody, new Said.Commanded("forget"));
        house.Telegram.Answer = (_, _) => new(new Delivery.Unreachable());
        await house.SayAsync(_somebody, "Yes, delete it");
        await InTimeExtensions.UntilAsync(() => !Files(house).Contains(Id, StringComparison.Ordinal));
        house.Telegram.Answer = (_, _) => new(Delivery.Done);
        await house.SayAsync(_somebody, "it does not come");
        Assert.IsType<RequestRule.At>(house.Telegram.NewestTo(_somebody).Request);
    }

    [Fact]
    public async Task Whoever_comes_back_meets_the_same_pause_before_and_after_a_restart_and_then_it_is_theirs_again()
    {
        await using var house = new EngineHouse().Open();
        await LockedAsync(house);
        var before = house.PersonOf(_somebody);
        await ForgetAsync(house);
        await house.RestartAsync();
        await house.SayAsync(_somebody, "it does not come");
        var anew = house.PersonOf(_somebody);
        Assert.NotEqual(before.Id, anew.Id);
        Assert.Equal(before.Clock("kucoin").LockedUntil, anew.Clock("kucoin").LockedUntil);
        Assert.Empty(house.Sqlite.Remaining([_somebody], house.Clock.GetUtcNow()));
        await house.PassAsync(31);
        await house.SayAsync(_somebody, new Said.Commanded("check"));
        Assert.Equal(new ClockPhase.LastChance(), house.PersonOf(_somebody).Clock("kucoin").Phase(TheGuides.KuCoin, house.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task What_is_written_at_the_same_moment_begins_anew_with_what_remains()
    {
        await using var house = new EngineHouse().Open();
        await LockedAsync(house);
        var before = house.PersonOf(_somebody);
        var receipts = await Task.WhenAll(
            house.TakeAsync(_somebody, new Said.Commanded("forget")),
            house.TakeAsync(_somebody, "Yes, delete it"),
            house.TakeAsync(_somebody, "it does not come"),
            house.TakeAsync(_somebody, "it does not come")).InTime();
        await house.IdleAsync();
        Assert.All(receipts, receipt => Assert.False(receipt.Known));
        var anew = house.PersonOf(_somebody);
        Assert.NotEqual(before.Id, anew.Id);
        Assert.Equal(before.Clock("kucoin").LockedUntil, anew.Clock("kucoin").LockedUntil);
        Assert.Empty(house.Sqlite.Load([before.Id]));
        var words = string.Join('\n', house.Telegram.To(_somebody).Select(RecordingPlatform.WordsOf));
        Assert.Contains("Done. Deleted", words, StringComparison.Ordinal);
        Assert.Contains("Stop asking for codes until", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_repeated_after_a_kill_begins_nobody_anew()
    {
        await using var house = new EngineHouse().Open();
        await house.SayAsync(_somebody, "it does not come", "one");
        await house.TakeAsync(_somebody, new Said.Commanded("forget"), "two").InTime();
        await house.SayAsync(_somebody, "Yes, delete it", "three");
        house.Telegram.Forget();
        foreach (var restarts in new[] { false, true })
        {
            if (restarts)
                await house.RestartAsync();
            Assert.True((await house.SayAsync(_somebody, "it does not come", "one")).Known);
            Assert.True((await house.TakeAsync(_somebody, new Said.Commanded("forget"), "two").InTime()).Known);
            Assert.True((await house.SayAsync(_somebody, "Yes, delete it", "three")).Known);
            Assert.Empty(house.Telegram.Tried);
            Assert.Empty(house.Sqlite.Load([_somebody]));
        }
        await house.PassAsync(26 * 60);
        await InTimeExtensions.UntilAsync(() => house.Commits.Any(batch => batch.ExpiresBy > EngineHouse.Noon.AddHours(25)));
        await house.RestartAsync();
        Assert.False((await house.SayAsync(_somebody, "it does not come", "one")).Known);
    }

    [Fact]
    public async Task A_deletion_that_cannot_be_written_is_decided_again_and_nobody_is_half_deleted()
    {
        await using var house = new EngineHouse().Open();
        await LockedAsync(house);
        await house.SayAsync(_somebody, new Said.Commanded("forget"));
        var failures = 0;
        house.OnCommit = _ => { if (Interlocked.Increment(ref failures) < 4) throw EngineHouse.Trouble(); };
        await Task.WhenAll(house.TakeAsync(_somebody, "Yes, delete it"), house.TakeAsync(_somebody, "it does not come")).InTime();
        await house.IdleAsync();
        Assert.Single(house.Commits, batch => batch.Forgotten.Count > 0);
        Assert.IsType<ClockPhase.CoolingDown>(house.PersonOf(_somebody).Clock("kucoin").Phase(TheGuides.KuCoin, house.Clock.GetUtcNow()));
        Assert.Single(house.Telegram.To(_somebody), prompt => RecordingPlatform.WordsOf(prompt).Contains("Done.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Linked_accounts_are_forgotten_together_and_each_keeps_the_pause()
    {
        var other = EngineHouse.Somebody(2);
        await using var house = new EngineHouse();
        house.Seed([Counting.Nobody(_somebody, 1, other)]);
        house.Open();
        await house.SayAsync(other, "it does not come");
        await house.SayAsync(other, "It says try later");
        await ForgetAsync(house);
        Assert.Empty(house.Sqlite.Load([_somebody, other]));
        foreach (var account in new[] { other, _somebody })
            await house.SayAsync(account, "it does not come");
        Assert.NotEqual(house.PersonOf(_somebody).Id, house.PersonOf(other).Id);
        Assert.All(new[] { other, _somebody }, account => Assert.IsType<ClockPhase.CoolingDown>(
            house.PersonOf(account).Clock("kucoin").Phase(TheGuides.KuCoin, house.Clock.GetUtcNow())));
    }

    [Fact]
    public async Task The_time_they_waited_for_rings_for_nobody()
    {
        await using var house = new EngineHouse().Open();
        foreach (var text in new[] { "it does not come", "Under 2 min", "Yes, write to me" })
            await house.SayAsync(_somebody, text);
        await ForgetAsync(house);
        house.Telegram.Forget();
        await house.PassAsync(120);
        Assert.Empty(house.Telegram.Tried);
    }

    private async Task LockedAsync(EngineHouse house)
    {
        foreach (var text in new[] { "it does not come", "It says try later", "Yes, write to me" })
            await house.SayAsync(_somebody, text);
    }

    private async Task ForgetAsync(EngineHouse house)
    {
        await house.SayAsync(_somebody, new Said.Commanded("forget"));
        await house.SayAsync(_somebody, "Yes, delete it");
    }

    /// <summary>Every byte of the database, its log and whatever lies beside it.</summary>
    private static string Files(EngineHouse house) => string.Concat(Directory.GetFiles(Path.GetDirectoryName(house.File)!)
        .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Select(file => Encoding.Latin1.GetString(Read(file))));

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
