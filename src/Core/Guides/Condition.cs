using System.Collections.Immutable;

namespace Waymark.Core.Guides;

/// <summary>Holds when in one of its alternatives every named fact has one of its values. Without alternatives it always holds.</summary>
public sealed record Condition(ImmutableArray<ImmutableSortedDictionary<string, ImmutableArray<string>>> Alternatives)
{
    /// <summary>The fact that names the request clock's phase: ready, waiting, held, last_chance or closed.</summary>
    public const string Clock = "clock";

    /// <summary>The fact that tells whether the number of requests is known or assumed.</summary>
    public const string Count = "count";

    /// <summary>The fact that tells how old the newest code would be: none, fresh, late or dead.</summary>
    public const string Code = "code";

    /// <summary>The fact that tells how many requests are left in the service's window: none, one or more.</summary>
    public const string Left = "left";

    /// <summary>The fact that tells whether the conversation began with a command or with words.</summary>
    public const string Began = "began";

    /// <summary>The fact that tells whether the bot speaks by itself because the person wanted to be written to.</summary>
    public const string Asked = "asked";

    /// <summary>The fact that tells whether the operator shows a vendor's card.</summary>
    public const string Vendor = "vendor";

    /// <summary>The fact that names where the person writes from: console, telegram or discord.</summary>
    public const string Platform = "platform";

    /// <summary>The value of a question or fact of which nothing was said.</summary>
    public const string Unknown = "unknown";

    /// <summary>The value that stands for any value of a question or fact.</summary>
    public const string Known = "known";

    public static Condition Always { get; } = new([]);

    /// <summary>The facts that code tells, each with its values; every other fact is a step's answer or was said in words.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> Told { get; } = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        [Clock] = ["ready", "waiting", "held", "last_chance", "closed"],
        [Count] = ["assumed", "known"],
        [Code] = ["none", "fresh", "late", "dead"],
        [Left] = ["none", "one", "more"],
        [Began] = ["command", "words"],
        [Asked] = ["yes", "no"],
        [Vendor] = ["shown", "none"],
        [Platform] = ["console", "telegram", "discord"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public IEnumerable<string> Facts => Alternatives.SelectMany(alternative => alternative.Keys).Distinct(StringComparer.Ordinal);

    public bool Holds(Func<string, string?> valueOf)
    {
        if (Alternatives.IsDefaultOrEmpty)
            return true;
        foreach (var alternative in Alternatives)
            if (Holds(alternative, valueOf))
                return true;
        return false;
    }

    private static bool Holds(ImmutableSortedDictionary<string, ImmutableArray<string>> alternative, Func<string, string?> valueOf)
    {
        foreach (var (fact, values) in alternative)
        {
            var value = valueOf(fact);
            if (!values.Contains(value ?? Unknown, StringComparer.Ordinal) && (value is null || !values.Contains(Known, StringComparer.Ordinal)))
                return false;
        }
        return true;
    }
}
