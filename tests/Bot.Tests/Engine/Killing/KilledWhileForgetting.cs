using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Waymark.Core.Conversations;
using Waymark.Storage;

namespace Waymark.Tests.Engine.Killing;

/// <summary>Whenever the process is killed: nobody is half deleted, deleted twice, or begun anew by what is repeated.</summary>
public sealed class KilledWhileForgetting : IDisposable
{
    private const int Lives = 12, People = 120;

    private static readonly string[] Sayings = ["it does not come", "It says try later", "/forget", "Yes, delete it"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waymark-forgetting-");
    /// <summary>By event: the life in which it was acknowledged first.</summary>
    private readonly ConcurrentDictionary<string, int> _acknowledged = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _taken = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _lastWords = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _wrong = new();
    private readonly int _seed = Environment.TickCount;
    private int _heard;
    private int _life;

    private string File => Path.Combine(_folder.FullName, "bot.db");

    [Fact]
    public async Task Everybody_is_gone_once_and_for_all_and_meets_the_pause_again()
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"The seed is {_seed}.");
        var random = new Random(_seed);
        var people = Enumerable.Range(0, People).Select(number => string.Create(CultureInfo.InvariantCulture, $"forgotten{number:0000}")).ToArray();
        for (var life = 0; life < Lives; life++)
        {
            using var bot = Start();
            var enough = Volatile.Read(ref _heard) + (random.Next(6) > 0 ? random.Next(50, 250) : 0); // Else it is killed in its start.
            await InTimeExtensions.UntilAsync(() =>
            {
                bot.Say(people.Where((_, number) => number % Lives <= life && random.Next(10) == 0).Select(Next).OfType<string>());
                // A platform repeats what was acknowledged too, where the acknowledgement did not reach it.
                bot.Say(people.Where(_ => random.Next(200) == 0).Select(Known).OfType<string>());
                return Volatile.Read(ref _heard) >= enough || bot.HasExited;
            });
            Assert.False(bot.HasExited, $"It ended by itself:\n{bot.Errors}");
            await bot.KillAsync();
        }
        Assert.True(_lastWords.Count >= 5, $"Only {_lastWords.Count} were forgotten before the last life.");
        await EndAsync(people);
        Assert.Empty(_wrong);
        Check(people);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private KilledProcess Start()
    {
        _life++;
        return new("Waymark.Bot.Crashing.dll", [File, Path.Combine(AppContext.BaseDirectory, "guides"), "1"], Heard);
    }

    private async Task EndAsync(string[] people)
    {
        using var bot = Start();
        await InTimeExtensions.UntilAsync(() =>
        {
            bot.Say(people.Select(Next).OfType<string>());
            return people.All(person => Next(person) is null && _lastWords.ContainsKey(person));
        }, () => $"{people.Count(person => Next(person) is not null)} are not done, {People - _lastWords.Count} had no last word.\n{bot.Errors}");
        bot.Say(people.SelectMany(person => Enumerable.Range(0, Sayings.Length).Select(saying => Line(person, saying))));
        Assert.Equal(0, await bot.StopAsync());
        Assert.Empty(bot.Errors);
    }

    private void Check(string[] people)
    {
        Assert.DoesNotContain("forgotten0", string.Concat(_folder.GetFiles().Select(file => Encoding.Latin1.GetString(System.IO.File.ReadAllBytes(file.FullName)))), StringComparison.Ordinal);
        using var store = SqliteStore.At(File);
        var accounts = people.Select(person => new Account(Platform.Telegram, person)).ToArray();
        Assert.Empty(store.Load(accounts));
        var remains = store.Remaining(accounts, TimeProvider.System.GetUtcNow());
        Assert.Equal(People, remains.Count);
        Assert.All(remains, one => Assert.IsType<ClockPhase.CoolingDown>(one.Clocks!["kucoin"].Phase(TheGuides.KuCoin, TimeProvider.System.GetUtcNow())));
    }

    /// <summary>The first thing that was not acknowledged yet, said again until it is.</summary>
    private string? Next(string person)
    {
        for (var saying = 0; saying < Sayings.Length; saying++)
            if (!_acknowledged.ContainsKey($"{person}:{saying}"))
                return Line(person, saying);
        return null;
    }

    private string? Known(string person) => _acknowledged.ContainsKey($"{person}:0") ? Line(person, 0) : null;

    private static string Line(string person, int saying) => string.Create(CultureInfo.InvariantCulture, $"take {person} {person}:{saying} {Sayings[saying]}");

    private void Heard(string line)
    {
        Interlocked.Increment(ref _heard);
        switch (line.Split(' '))
        {
            case ["ack", var eventId, .. var known]:
                // Within one life two acknowledgements of one event can overtake each other.
                if ((_acknowledged.GetOrAdd(eventId, _life) < _life && known is []) || (known is [] && !_taken.TryAdd(eventId, true)))
                    _wrong.Enqueue($"{eventId} was acknowledged before, and was taken again.");
                break;
            case ["prompt", var account, _, _, _, "last"]:
                _lastWords[account] = true;
                break;
            default:
                break;
        }
    }
}
