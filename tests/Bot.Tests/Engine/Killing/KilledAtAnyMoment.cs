using System.Globalization;
using Microsoft.Data.Sqlite;
using Waymark.Bot.Clocks;
using Waymark.Core.Conversations;
using Waymark.Storage;

namespace Waymark.Tests.Engine.Killing;

public sealed class KilledAtAnyMoment : IDisposable
{
    private const int Lives = 25;
    private const double Speed = 30; // Two minutes are 4 s, the cooldown a minute.

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waymark-killed-");
    private readonly int _seed = Environment.TickCount;

    private string File => Path.Combine(_folder.FullName, "bot.db");

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_happens_twice()
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"The seed is {_seed}.");
        var random = new Random(_seed);
        var crowd = new Crowd(300, Lives - 7, random);
        for (var life = 0; life < Lives; life++)
        {
            using var bot = Start(crowd);
            bot.Say(crowd.SayAgain());
            await LiveAsync(bot, crowd, life, random);
            Assert.False(bot.HasExited, $"It ended by itself:\n{bot.Errors}");
            await bot.KillAsync();
            Assert.Empty(bot.Errors);
        }
        var stopped = await EndAsync(crowd);
        Assert.Empty(crowd.Wrong);
        Assert.True(crowd.Permissions > 50, $"Only {crowd.Permissions} wake-ups led to a permission.");
        CheckFile(crowd, stopped);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private KilledProcess Start(Crowd crowd, Action<string>? heard = null) => new("Waymark.Bot.Crashing.dll",
        [File, Path.Combine(AppContext.BaseDirectory, "guides"), Speed.ToString(CultureInfo.InvariantCulture)], heard + crowd.Heard);

    /// <summary>Load until a random moment, which may lie in the start.</summary>
    private static async Task LiveAsync(KilledProcess bot, Crowd crowd, int life, Random random)
    {
        var heard = crowd.Heards;
        if (random.Next(6) > 0)
            await InTimeExtensions.UntilAsync(() => crowd.Heards > heard || bot.HasExited);
        for (var (i, ticks) = (0, random.Next(10, 100)); i < ticks; i++)
        {
            bot.Say(crowd.Say(life, random.Next(8)));
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(1, 6)), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A last run without a kill, until everything is said and every wake-up of those who wait has rung.</summary>
    private async Task<DateTimeOffset> EndAsync(Crowd crowd)
    {
        var words = "";
        using var bot = Start(crowd, line => words = line);
        bot.Say(crowd.SayAgain());
        await InTimeExtensions.UntilAsync(() =>
        {
            bot.Say(crowd.Say(int.MaxValue, 50));
            return crowd.Unfinished() is [];
        }, () => $"{string.Join('\n', crowd.Unfinished().Take(9))}\n{string.Join('\n', crowd.Wrong)}\n{bot.Errors}");
        await InTimeExtensions.AWhileAsync();
        var now = TimeProvider.System.GetUtcNow();
        Assert.Equal(0, await bot.StopAsync());
        Assert.Equal("stopped", words);
        Assert.Empty(bot.Errors);
        return now;
    }

    private void CheckFile(Crowd crowd, DateTimeOffset stopped)
    {
        using (var file = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            file.Open();
            using var check = file.CreateCommand();
            check.CommandText = "PRAGMA integrity_check";
            Assert.Equal("ok", check.ExecuteScalar());
        }
        using var store = SqliteStore.At(File);
        var clock = SpedClock.Of(store, Speed);
        var now = clock.GetUtcNow() - ((TimeProvider.System.GetUtcNow() - stopped) * Speed);
        Assert.Equal(crowd.Members.Count, store.Load([.. crowd.Members.Select(AccountOf)]).Count);
        foreach (var member in crowd.Members)
            Check(member, Assert.Single(store.Load([AccountOf(member)])).Person, now);
    }

    private static void Check(Member member, Person person, DateTimeOffset now)
    {
        var requests = person.Clock("kucoin").Requests;
        var open = requests.Count(request => request.Origin == Origin.Permitted);
        var all = requests.Sum(request => request.Count);
        Assert.Null(member.Open);
        Assert.False(person.WakeUp < now.AddSeconds(-10), $"{member.Account} should have been woken at {person.WakeUp}, and it is {now}.");
        Assert.True(open <= 1);
        switch (member.Habit)
        {
            case Habit.Wait:
                // Three answers and one ring, or none where the third came late; a permission that may have been sent
                // before a kill is asked about once.
                Assert.InRange(person.Prompts, 3, 5);
                Assert.Equal(2 + open, all);
                Assert.True(person.Conversation is { Due: null, Phase: Phase.Permitted } or { Phase: Phase.Orienting });
                break;
            case Habit.TapAgain:
                // Two are assumed for "under 2 min"; a permission counts until a tap takes its place.
                Assert.Equal(2 + member.Taps + open, all);
                break;
            default:
                Assert.InRange(all, 2, 3);
                break;
        }
    }

    private static Account AccountOf(Member member) => new(Platform.Telegram, member.Account);
}
