using System.Text.Json.Serialization;
using Waymark.Core.Guides;
using Waymark.Core.Safety;

namespace Waymark.Core.Conversations;

/// <summary>What the core understands, whichever platform it came from. None of it holds a secret.</summary>
public abstract record Input
{
    /// <summary>A choice of the prompt with that token was tapped.</summary>
    public sealed record Chose(long Prompt, string ChoiceId) : Input;

    /// <summary>Words without a secret in them.</summary>
    public sealed record Typed(string Text) : Input;

    /// <summary>Words that held a secret; only its kind, and what the words plainly meant beside it, are left.</summary>
    /// <param name="Removed">The message is gone from the platform.</param>
    public sealed record Pasted(SecretKind Kind, Guides.Meaning? Means = null, bool Removed = false) : Input;

    /// <summary>A picture, file, voice message, contact or place. It was not opened.</summary>
    public sealed record Showed : Input;

    /// <summary>A command such as <c>/check</c>, without the slash.</summary>
    /// <param name="Argument">What was written behind it, for those commands that take it.</param>
    /// <param name="Community">The community that the person comes from with it, if they come from one.</param>
    /// <param name="AtNotice">By the button of a message that everybody there sees.</param>
    public sealed record Commanded(string Name, string? Argument = null, string? Community = null, bool AtNotice = false) : Input;

    /// <summary>A wake-up came due.</summary>
    public sealed record Rang(DateTimeOffset Due) : Input;

    /// <summary>The platform says that this account can be reached (again).</summary>
    public sealed record Reached : Input;

    /// <summary>Something from another aggregate, exactly once in effect.</summary>
    public sealed record Received(Letter Letter) : Input;

    /// <summary>Time has passed without a word: what nobody needs any more may go.</summary>
    /// <param name="IdleSince">A conversation in which nothing has happened since then ends.</param>
    /// <param name="QuietSince">A person with whom nothing has happened since then is forgotten.</param>
    public sealed record Aged(DateTimeOffset IdleSince, DateTimeOffset QuietSince) : Input;

    /// <summary>Never shows what was said: a log or an exception that prints an input must not print it.</summary>
    public sealed override string ToString() => GetType().Name;

    private Input()
    {
    }
}

/// <summary>The only thing that crosses aggregates.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "l")]
[JsonDerivedType(typeof(Undelivered), "undelivered")]
[JsonDerivedType(typeof(ClockFacts), "clock")]
public abstract record Letter
{
    /// <summary>A prompt did not reach its person.</summary>
    public sealed record Undelivered(long Prompt, Fate Fate) : Letter;

    /// <summary>Another account's clock for a service, to be merged into this person's.</summary>
    public sealed record ClockFacts(string Service, RequestClock Clock) : Letter;

    private Letter()
    {
    }
}

/// <summary>What is known of a prompt that was not delivered.</summary>
public enum Fate
{
    /// <summary>It left too late to be true, so it was held back.</summary>
    Expired,

    /// <summary>The account cannot be reached: blocked, closed, gone.</summary>
    Unreachable,

    /// <summary>It may have arrived: the process ended while it was on its way.</summary>
    Unknown,
}
