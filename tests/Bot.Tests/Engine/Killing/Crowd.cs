using System.Diagnostics;
using System.Globalization;

namespace Waymark.Tests.Engine.Killing;

/// <summary>Everybody, and what was heard by them: each prompt must stay the one that it was, whatever was killed.</summary>
sealed class Crowd(int size, int lives, Random random)
{
    private const int MostTaps = 25;

    /// <summary>Real time: half an hour of conversation later the cooldown would be over, and taps mean something else.</summary>
    private static readonly TimeSpan TapFor = TimeSpan.FromSeconds(40);

    private readonly Lock _gate = new();
    private readonly List<Member> _members = [.. Enumerable.Range(0, size).Select(number => new Member(
        string.Create(CultureInfo.InvariantCulture, $"p{number}"), (Habit)(number % 3), firstLife: number % lives))];
    private readonly Dictionary<string, string> _prompts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _permissions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _saidAgain = new(StringComparer.Ordinal);
    private readonly List<string> _wrong = [];
    private int _heards;

    internal IReadOnlyList<Member> Members => _members;

    internal int Permissions => _permissions.Count;

    /// <summary>How many lines were heard.</summary>
    internal int Heards => Volatile.Read(ref _heards);

    internal IReadOnlyList<string> Wrong
    {
        get
        {
            lock (_gate)
                return [.. _wrong];
        }
    }

    /// <summary>Those with something to say or to acknowledge, and those whose wake-up has not led to a prompt.</summary>
    internal IReadOnlyList<string> Unfinished()
    {
        lock (_gate)
            return [.. _members.Where(member => !member.IsOpened || (member.Habit == Habit.Wait && !member.HasComeDue)).Select(member =>
                $"{member.Account} ({member.Habit}) was told prompt {member.Token}, and '{member.Open}' is open.")];
    }

    /// <summary>Some of what there is to say.</summary>
    internal List<string> Say(int life, int most)
    {
        lock (_gate)
        {
            var now = Stopwatch.GetTimestamp();
            var lines = new List<string>(most);
            foreach (var member in Enumerable.Range(0, most * 4).Select(_ => _members[random.Next(size)]))
                if (lines.Count < most && member.Next(life, MostTaps,
                    member.FirstTap is not { } first || Stopwatch.GetElapsedTime(first, now) < TapFor, now) is { } line)
                    lines.Add(line);
            return lines;
        }
    }

    /// <summary>After a kill: whatever was not acknowledged, and some of what was.</summary>
    internal List<string> SayAgain()
    {
        lock (_gate)
        {
            var known = _members.Where(_ => random.Next(8) == 0).Select(member => member.Known(random)).OfType<string>().ToList();
            _saidAgain.UnionWith(known.Select(line => line.Split(' ')[2]));
            return [.. _members.Select(member => member.Open).OfType<string>().Concat(known).OrderBy(_ => random.Next())];
        }
    }

    internal void Heard(string line)
    {
        Interlocked.Increment(ref _heards);
        lock (_gate)
            switch (line.Split(' '))
            {
                case ["ack", var eventId, .. var known]:
                    if (_saidAgain.Contains(eventId) && known is [])
                        _wrong.Add($"{eventId} was acknowledged before, and was taken again.");
                    MemberOf(eventId.Split(':')[0]).Acknowledged(eventId);
                    break;
                case ["prompt", var account, var token, var rule, var row, var choices]:
                    Prompted(account, token, rule, row, choices);
                    break;
                default:
                    break;
            }
    }

    private void Prompted(string account, string token, string rule, string row, string choices)
    {
        // One token is one turn: said by another row, the person was decided twice from one state.
        var (prompt, said) = ($"{account} {token}", $"{rule} {row} {choices}");
        if (!_prompts.TryAdd(prompt, said) && _prompts[prompt] != said)
            _wrong.Add($"Prompt {prompt} was '{_prompts[prompt]}' and then '{said}'.");
        if (rule == "Now" && !_permissions.Add(prompt))
            _wrong.Add($"Prompt {prompt} permits, and was said twice.");
        MemberOf(account).Heard(long.Parse(token, CultureInfo.InvariantCulture), choices.Split(','));
    }

    private Member MemberOf(string account) => _members[int.Parse(account[1..], CultureInfo.InvariantCulture)];
}
