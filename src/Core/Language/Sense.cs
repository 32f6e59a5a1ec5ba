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
