using Waymark.Core.Guides;

namespace Waymark.Core.Language;

/// <summary>What a phrase tells.</summary>
public abstract record Sense
{
    /// <summary>News, a wish or an answer that the Dialogue takes.</summary>
    public sealed record Means(Meaning Meaning) : Sense;

    /// <summary>Something about the person's case, such as <c>goal=login</c>.</summary>
    public sealed record Fact(string Name, string Value) : Sense;

    /// <summary>What the message is about, where its words alone say so.</summary>
    public sealed record Topic(string Label) : Sense;

    /// <summary>That it is urgent.</summary>
    public sealed record Urgent : Sense;

    /// <summary>That something told before was not right.</summary>
    public sealed record Correction : Sense;

    /// <summary>Nothing: it only keeps shorter phrases from being seen in it.</summary>
    public sealed record Ignored : Sense;

    /// <summary>That a length of time is less or more than the number beside it.</summary>
    public sealed record Bound(BoundKind Kind) : Sense;

    /// <summary>A word for an error: a number beside it is the error's own.</summary>
    public sealed record ErrorWord : Sense;

    /// <summary>Turns around what stands behind it.</summary>
    internal sealed record Negation : Sense;

    /// <summary>A length of time: "6 mins", "5-10 min".</summary>
    internal sealed record Lasting(TimeSpan Least, TimeSpan Most) : Sense;

    /// <summary>How often: "2 times".</summary>
    internal sealed record Times(int Count) : Sense;

    private Sense()
    {
    }
}

/// <summary>How a length of time stands to the number that is said.</summary>
public enum BoundKind
{
    Under,
    Nearly,
    Over,
}
