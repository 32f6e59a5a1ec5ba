using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Waymark.Core.Conversations;

/// <summary>What the bot says in one turn, before an adapter renders it.</summary>
/// <param name="Token">Which prompt of this person it is; a tap on an older one is stale.</param>
/// <param name="Request">What it allows, whatever its words are.</param>
/// <param name="GoodUntil">It may not leave after this; null where it does not spoil.</param>
/// <param name="Next">The time until the next thing, for platforms that show it apart from the text.</param>
/// <param name="IsLast">Its person is deleted, and it is to leave no trace once it is delivered.</param>
/// <param name="MayWrite">The person agreed to be written to unasked.</param>
public sealed record Prompt(
    long Token,
    ImmutableArray<Message> Messages,
    ImmutableArray<Button> Buttons,
    RequestRule Request,
    DateTimeOffset? GoodUntil = null,
    DateTimeOffset? Next = null,
    bool IsLast = false,
    bool MayWrite = false)
{
    /// <summary>Whether it may be sent at that moment. Checked again when it leaves, because a queue can be slow and a clock can jump.</summary>
    public bool MayLeave(DateTimeOffset now) =>
        !(now > GoodUntil) && !(Request is RequestRule.Now permitted && now < permitted.From);
}

/// <summary>One message of a prompt.</summary>
/// <param name="Block">To be copied as it stands.</param>
/// <param name="Keep">Said once: where a newer prompt replaces this one unsent, it goes ahead of that one.</param>
/// <param name="Copy">The label of a button that copies a block, for platforms that have one.</param>
public sealed record Message(ImmutableArray<Part> Parts, bool Block = false, bool Keep = false, string? Copy = null);

public sealed record Button(string ChoiceId, string Text, Tone Tone = Tone.Plain);

/// <summary>How a choice stands out, on platforms whose buttons can. Never the only sign of what it does.</summary>
public enum Tone
{
    Plain,

    /// <summary>What the prompt asks the person to do.</summary>
    Main,

    /// <summary>It is over, and well.</summary>
    Good,

    /// <summary>Something is wrong with the account.</summary>
    Danger,
}

/// <summary>A piece of a message: words, or a time that each platform shows in its own live way.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "t")]
[JsonDerivedType(typeof(Words), "w")]
[JsonDerivedType(typeof(When), "t")]
public abstract record Part
{
    public sealed record Words(string Text) : Part;

    public sealed record When(DateTimeOffset At, TimeStyle Style) : Part;

    private Part()
    {
    }
}

/// <summary>How a time is shown.</summary>
public enum TimeStyle
{
    /// <summary>"in 2 minutes", rounded up.</summary>
    Remaining,

    /// <summary>The clock time of a wait's end, rounded up to the minute.</summary>
    WaitEnd,

    /// <summary>The clock time until which a code is safe, rounded down to the minute.</summary>
    UseBy,

    /// <summary>When something was said or made.</summary>
    Past,
}

/// <summary>What a prompt allows.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "r")]
[JsonDerivedType(typeof(No), "no")]
[JsonDerivedType(typeof(At), "at")]
[JsonDerivedType(typeof(Now), "now")]
public abstract record RequestRule
{
    /// <summary>No request, and none is in sight.</summary>
    public sealed record No : RequestRule;

    /// <summary>No request before then.</summary>
    public sealed record At(DateTimeOffset Time) : RequestRule;

    /// <summary>One request, from that moment on.</summary>
    public sealed record Now(DateTimeOffset From) : RequestRule;

    private RequestRule()
    {
    }
}
