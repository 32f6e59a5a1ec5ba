using System.Globalization;

namespace Waymark.Tests.Engine.Killing;

/// <summary>What somebody of the crowd does once they wait.</summary>
enum Habit
{
    /// <summary>Nothing: their wake-up is all that happens.</summary>
    Wait,

    /// <summary>Reports one more tap on Resend, and again.</summary>
    TapAgain,

    /// <summary>Follows the bot: taps when allowed, and then says "not yet" whenever asked.</summary>
    Follow,
}

/// <summary>One person of the crowd: says one thing after the other, each until it is acknowledged.</summary>
sealed class Member(string account, Habit habit, int firstLife)
{
    private static readonly string[] Opening = ["it does not come", "Under 2 min", "Yes, write to me"];

    private readonly Queue<string> _acknowledged = new();
    private long _answered;
    private int _said;

    internal string Account => account;

    internal Habit Habit => habit;

    /// <summary>Said and not acknowledged yet: a whole line.</summary>
    internal string? Open { get; private set; }

    internal int Taps { get; private set; }

    internal long? FirstTap { get; private set; }

    /// <summary>The newest prompt that was heard, and its choices.</summary>
    internal long Token { get; private set; }

    internal string[] Choices { get; private set; } = [];

    internal bool IsOpened => _said >= Opening.Length && Open is null;

    /// <summary>Their time came: by a ring, or on a slow machine with their last answer, as a permission or, much later, as a question.</summary>
    internal bool HasComeDue => Token > Opening.Length || Choices.Contains("tapped", StringComparer.Ordinal) || Choices.Contains("nothing", StringComparer.Ordinal);

    /// <summary>The next thing to say, where there is one.</summary>
    internal string? Next(int life, int mostTaps, bool mayTap, long now)
    {
        if (Open is not null || life < firstLife)
            return null;
        if (_said < Opening.Length)
            return Say("take", Opening[_said]);
        if (habit == Habit.TapAgain && mayTap && Taps < mostTaps)
        {
            FirstTap ??= now;
            Taps++;
            return Say("take", "I tapped it again");
        }
        var choice = habit == Habit.Follow && Token > _answered ? Choices.FirstOrDefault(choice => choice is "tapped" or "not_yet") : null;
        if (choice is null)
            return null;
        _answered = Token;
        return Say("tap", string.Create(CultureInfo.InvariantCulture, $"{Token} {choice}"));
    }

    internal void Acknowledged(string eventId)
    {
        if (Open?.Split(' ')[2] != eventId)
            return;
        if (Open.StartsWith("take", StringComparison.Ordinal))
            _acknowledged.Enqueue(Open);
        Open = null;
    }

    internal void Heard(long token, string[] choices)
    {
        if (token > Token)
            (Token, Choices) = (token, choices);
    }

    /// <summary>Something that is certainly known by now, to be said again.</summary>
    internal string? Known(Random random) => _acknowledged.Count == 0 ? null : _acknowledged.ElementAt(random.Next(_acknowledged.Count));

    private string Say(string verb, string rest) =>
        Open = string.Create(CultureInfo.InvariantCulture, $"{verb} {account} {account}:{_said++} {rest}");
}
