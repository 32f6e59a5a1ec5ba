using System.Collections.Immutable;
using System.Text;
using Microsoft.Data.Sqlite;
using Waymark.Core.Conversations;
using Waymark.Engine;
using Waymark.Storage;

namespace Waymark.Tests.Storage;

public sealed class Forgotten : IDisposable
{
    private const string Ann = "ann-8812345678";

    private readonly TemporaryDirectory _directory = new();
    private SqliteStore _store;
    private long _epoch;

    public Forgotten()
    {
        _store = SqliteStore.At(Path);
        _epoch = _store.Open().Epoch;
    }

    private string Path => _directory.File("waymark.db");

    private static DateTimeOffset Noon => Samples.Noon;

    [Fact]
    public void Row_accounts_prompts_letters_and_tickets_are_gone_and_nobody_else_s()
    {
        _store.Commit(_epoch, [Samples.Person(1, Ann), Samples.Person(2, "bob")],
            [Samples.Prompt(5, Ann), Samples.Prompt(6, "bob", person: 2), Samples.Prompt(9, "elsewhere")], [Samples.Letter(7, to: 1), Samples.Letter(8, to: 2)]);
        Run($"INSERT INTO tickets VALUES (x'01', 9, CAST('{{\"for\":\"1:{Ann}\",\"community\":\"-5\"}}' AS BLOB)), (x'02', 9, CAST('{{\"for\":\"1:bob\"}}' AS BLOB)), (x'03', 9, x'00')");
        Forget(Gone(1, Ann));
        Assert.Null(_store.Find(Ann));
        Assert.NotNull(_store.Find("bob"));
        Assert.Equal(2, Count("SELECT count(*) FROM tickets"));
        var opened = Reopen();
        Assert.Equal([6], opened.Outbox.Select(row => row.Id));
        Assert.Equal([8], opened.Letters.Select(row => row.Id));
        Assert.Equal(1, Count("SELECT count(*) FROM accounts"));
    }

    [Fact]
    public void Not_a_byte_of_them_is_left_in_the_file_or_its_log()
    {
        for (var turn = 0; turn < 50; turn++)
            _store.Commit(_epoch, [Samples.Person(1, Ann)], [Samples.Prompt(100 + turn, Ann)]);
        _store.Commit(_epoch, delivered: [149]);
        Assert.Contains(Ann, Bytes(), StringComparison.Ordinal);
        Forget(Gone(1, Ann));
        Assert.DoesNotContain(Ann, Bytes(), StringComparison.Ordinal);
        Assert.Equal(0, new FileInfo($"{Path}-wal").Length);
    }

    [Fact]
    public void A_log_that_a_reader_holds_is_emptied_with_the_first_write_after_it()
    {
        _store.Commit(_epoch, [Samples.Person(1, Ann)]);
        using (var reader = new SqliteConnection($"Data Source={Path};Pooling=False;Mode=ReadOnly"))
        {
            reader.Open();
            using var reading = reader.BeginTransaction(deferred: true);
            using var look = reader.CreateCommand();
            look.Transaction = reading;
            look.CommandText = "SELECT count(*) FROM persons";
            Assert.Equal(1L, look.ExecuteScalar());
            Forget(Gone(1, Ann));
            Assert.Contains(Ann, Bytes(), StringComparison.Ordinal);
        }
        _store.Commit(_epoch, [Samples.Person(2, "bob")]);
        Assert.DoesNotContain(Ann, Bytes(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_word_leaves_no_trace_once_it_was_delivered()
    {
        _store.Commit(_epoch, [Samples.Person(1, Ann)]);
        var last = Samples.Prompt(5, Ann);
        _store.Commit(_epoch, new Batch([], [last with { Prompt = last.Prompt with { IsLast = true } }], [], []) { Forgotten = [Gone(1, Ann)] });
        Assert.True(Assert.Single(Reopen().Outbox).Prompt.IsLast);
        _store.Commit(_epoch, new Batch([], [], [], [new DeliveredMark(5, (Samples.Telegram(Ann), "7"), LeavesNoTrace: true)]));
        Assert.DoesNotContain(Ann, Bytes(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_remains_is_found_by_the_account_alone_until_it_counts_no_more()
    {
        Forget(Gone(1, Ann));
        Reopen();
        var remains = Assert.Single(_store.Remaining([Samples.Telegram(Ann), Samples.Telegram("bob"), new Account(Platform.Discord, Ann)], Noon));
        Assert.Equal(Samples.Telegram(Ann), remains.Account);
        Assert.Equal(Noon.AddHours(1), remains.Clocks!["kucoin"].LockedUntil);
        Assert.True(remains.Events.Contains("update-1"));
        // The marks go first, then the clock.
        Assert.Empty(Assert.Single(_store.Remaining([Samples.Telegram(Ann)], Noon.AddHours(25))).Events.Seen);
        Assert.Empty(_store.Remaining([Samples.Telegram(Ann)], Noon.AddHours(26)));
        Assert.Equal(2, Count("SELECT count(*) FROM remains"));
        _store.Commit(_epoch, new Batch([], [], [], []) { ExpiresBy = Noon.AddHours(26) });
        Assert.Equal(0, Count("SELECT count(*) FROM remains"));
    }

    [Fact]
    public void Whoever_comes_back_has_it_in_their_own_row_from_then_on()
    {
        _store.Commit(_epoch, [Samples.Person(1, Ann)]);
        _store.Commit(_epoch, new Batch([Samples.Person(3, Ann)], [], [], []) { Forgotten = [Gone(1, Ann)] });
        Assert.Equal(3, _store.Find(Ann)!.Person.Id.Value);
        Assert.Equal(0, Count("SELECT count(*) FROM remains"));
    }

    [Fact]
    public void The_key_is_made_once_for_our_user_only_and_is_nowhere_in_the_database()
    {
        var key = File.ReadAllBytes($"{Path}.key");
        Assert.Equal(32, key.Length);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode($"{Path}.key"));
        Forget(Gone(1, Ann));
        Reopen();
        Assert.Equal(key, File.ReadAllBytes($"{Path}.key"));
        Assert.DoesNotContain(Encoding.Latin1.GetString(key), Bytes(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_none_is_refused_with_the_way_out()
    {
        _store.Dispose();
        File.WriteAllBytes($"{Path}.key", [1, 2, 3]);
        var refused = Assert.Throws<StoreRefusedException>(() => SqliteStore.At(Path));
        Assert.Equal($"{Path}.key is no key of 32 bytes. Put the right one in its place, or remove it: a new one is made, and whoever was forgotten and comes back begins without their pause.", refused.Message);
        File.Delete($"{Path}.key");
        SqliteStore.At(Path).Dispose();
    }

    [Fact]
    public void Who_is_quiet_is_told_share_by_share_and_along_an_index()
    {
        PersonRow Quiet(long id, int hours, Phase phase) => Samples.Person(id, $"user{id}", phase: phase) is var row
            ? row with { Person = row.Person with { ActiveAt = Noon.AddHours(hours) } } : row;
        _store.Commit(_epoch, [Quiet(1, 3, Phase.Ended), Quiet(2, 1, Phase.Ended), Quiet(3, 2, Phase.Waiting), Quiet(4, 1, Phase.Ended), Quiet(5, 9, Phase.Ended)]);
        var first = _store.Quiet(talking: false, Noon.AddHours(3), after: null, most: 2);
        Assert.Equal([2, 4], first.Select(person => person.Id.Value));
        Assert.Equal([1], _store.Quiet(talking: false, Noon.AddHours(3), first[^1], most: 2).Select(person => person.Id.Value));
        Assert.Equal([3], _store.Quiet(talking: true, Noon.AddHours(3), after: null, most: 2).Select(person => person.Id.Value));
        foreach (var (which, index) in new[] { ("IS NULL", "persons_quiet"), ("IS NOT NULL", "persons_talking") })
            // Along the index alone, and nothing is sorted.
            Assert.Matches($"^SEARCH persons USING INDEX {index} .*\\n$", Plan($"SELECT id, active FROM persons WHERE structure {which} AND active <= 9 AND (active, id) > (1, 2) ORDER BY active, id LIMIT 4"));
    }

    public void Dispose()
    {
        _store.Dispose();
        _directory.Dispose();
    }

    private static ForgottenPerson Gone(long id, string user) => new(new PersonId(id), [Samples.Telegram(user)],
        new Farewell(ImmutableSortedDictionary<string, RequestClock>.Empty.Add("kucoin", RequestClock.Empty with { LockedUntil = Noon.AddHours(1) }), Noon.AddHours(26)),
        RecentEvents.None.Add($"update-{id}", Noon), Noon.AddHours(25));

    private void Forget(ForgottenPerson gone) => _store.Commit(_epoch, new Batch([], [], [], []) { Forgotten = [gone] });

    private OpenedStore Reopen()
    {
        _store.Dispose();
        _store = SqliteStore.At(Path);
        var opened = _store.Open();
        _epoch = opened.Epoch;
        return opened;
    }

    private string Bytes() => string.Concat(new[] { Path, $"{Path}-wal" }.Where(File.Exists).Select(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Encoding.Latin1.GetString(bytes.ToArray());
    }));

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private long Count(string sql) => (long)Ask(sql);

    private string Plan(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        using var rows = command.ExecuteReader();
        var plan = new StringBuilder();
        while (rows.Read())
            plan.Append(rows.GetString(3)).Append('\n');
        return plan.ToString();
    }

    private object Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }
}
