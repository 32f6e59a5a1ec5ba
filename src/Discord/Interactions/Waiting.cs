using System.Globalization;
using Waymark.Core.Conversations;

namespace Waymark.OnDiscord.Interactions;

/// <summary>The interactions that wait for what their turn says, and where each account's last answer stands.</summary>
sealed class Waiting
{
    private const int ManyAccounts = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<Account, List<Asked>> _lines = [];
    private readonly Dictionary<Account, Asked> _screens = [];
    private int _sweepAt = ManyAccounts;

    internal void Add(Asked asked)
    {
        lock (_gate)
        {
            Sweep();
            if (!_lines.TryGetValue(asked.Interaction.Account, out var line))
                _lines[asked.Interaction.Account] = line = [];
            line.RemoveAll(each => !each.IsAlive || each.Interaction.Id == asked.Interaction.Id);
            line.Add(asked);
        }
    }

    internal void Remove(Asked asked)
    {
        lock (_gate)
            if (_lines.TryGetValue(asked.Interaction.Account, out var line) && line.Remove(asked) && line.Count == 0)
                _lines.Remove(asked.Interaction.Account);
    }

    /// <summary>
    /// Takes the one that this answers, and the older ones that it answers with it: the newest prompt takes the place of the others.
    /// What was said anew because it could not be said in time answers the one that is owed.
    /// </summary>
    internal (Asked? Answers, IReadOnlyList<Asked> Older) Take(Account account, string? answerTo)
    {
        lock (_gate)
        {
            if (!_lines.TryGetValue(account, out var line))
                return (null, []);
            var at = answerTo is null ? line.FindLastIndex(each => each.IsOwed) : line.FindIndex(each => each.Interaction.EventId == answerTo);
            if (at < 0)
                return (null, Before(line, answerTo));
            var older = line[..at];
            var answers = line[at];
            answers.IsTaken = true;
            line.RemoveRange(0, at + 1);
            if (line.Count == 0)
                _lines.Remove(account);
            // Whether an older one is owed anything may not be known yet: then whoever hears it closes it.
            return (answers, older.FindAll(each => each.IsOwed));
        }
    }

    /// <summary>Words of a direct message are answered: what was pressed before them is answered with them.</summary>
    private static List<Asked> Before(List<Asked> line, string? answerTo)
    {
        if (!ulong.TryParse(answerTo.AsSpan(answerTo is null ? 0 : answerTo.IndexOf(':', StringComparison.Ordinal) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var words))
            return [];
        var older = line.FindAll(each => each.IsOwed && each.Interaction.Id < words);
        line.RemoveAll(older.Contains);
        return older;
    }

    /// <summary>Its turn has something to say, which is on its way; false where something newer has been said in its place.</summary>
    internal bool Owe(Asked asked)
    {
        lock (_gate)
        {
            asked.IsOwed = true;
            return asked.IsTaken || (_lines.TryGetValue(asked.Interaction.Account, out var line) && line.Contains(asked));
        }
    }

    /// <summary>It could not be sent now and comes again.</summary>
    internal void PutBack(Asked asked)
    {
        (asked.IsOwed, asked.IsTaken) = (true, false);
        lock (_gate)
            if (_lines.TryGetValue(asked.Interaction.Account, out var line))
                line.Insert(0, asked);
            else
                _lines[asked.Interaction.Account] = [asked];
    }

    /// <summary>Where the account's last answer stands; the one before, where that is another message.</summary>
    internal Asked? Show(Asked shown)
    {
        lock (_gate)
        {
            var before = _screens.GetValueOrDefault(shown.Interaction.Account);
            _screens[shown.Interaction.Account] = shown;
            return before is { IsAlive: true } && !shown.Interaction.IsInPlace ? before : null;
        }
    }

    internal Asked? ScreenOf(Account account)
    {
        lock (_gate)
            return _screens.GetValueOrDefault(account) is { IsAlive: true } alive ? alive : null;
    }

    /// <summary>What has lived its quarter of an hour is of no use any more.</summary>
    private void Sweep()
    {
        if (_lines.Count + _screens.Count < _sweepAt)
            return;
        foreach (var (account, _) in _lines.Where(line => !line.Value.Exists(each => each.IsAlive)).ToList())
            _lines.Remove(account);
        foreach (var (account, _) in _screens.Where(screen => !screen.Value.IsAlive).ToList())
            _screens.Remove(account);
        _sweepAt = Math.Max(ManyAccounts, 2 * (_lines.Count + _screens.Count));
    }
}
