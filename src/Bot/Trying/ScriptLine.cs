using Waymark.Core.Conversations;

namespace Waymark.Bot.Trying;

/// <summary>One line of a written conversation.</summary>
public abstract record ScriptLine(int Number)
{
    /// <summary><c>@telegram:alice #group [moderator]</c>: who speaks from here on, and where.</summary>
    public sealed record Speaker(int Number, Account Account, string? Community, bool IsModerator) : ScriptLine(Number);

    /// <summary><c>&gt; text</c>: a choice of the newest prompt if equal, else typed, or a command.</summary>
    public sealed record Says(int Number, string Text) : ScriptLine(Number);

    /// <summary><c>* text</c>: a tap on the newest message that ever showed that button.</summary>
    public sealed record Taps(int Number, string Text) : ScriptLine(Number);

    /// <summary><c>* again</c>: the same event, delivered once more.</summary>
    public sealed record Repeats(int Number) : ScriptLine(Number);

    /// <summary><c>+ 2m30s</c>: time passes; what rings, rings.</summary>
    public sealed record Later(int Number, TimeSpan Span) : ScriptLine(Number);

    /// <summary><c>+ 18:32:10</c>: time passes until the clock next shows that, in UTC.</summary>
    public sealed record Until(int Number, TimeOnly Time) : ScriptLine(Number);

    /// <summary><c>&lt; words</c>: a message says so. With <c>{name}</c> at its end, the next word is captured.</summary>
    public sealed record Expects(int Number, string Words, string? Captures) : ScriptLine(Number);

    /// <summary><c>!&lt; words</c>: no message says so.</summary>
    public sealed record ExpectsNot(int Number, string Words) : ScriptLine(Number);

    /// <summary><c>&lt;none</c>: there is no message at all.</summary>
    public sealed record ExpectsNothing(int Number) : ScriptLine(Number);

    /// <summary><c>! restart</c>: drop the process's memory, open the file again.</summary>
    public sealed record Restart(int Number) : ScriptLine(Number);

    /// <summary><c>! unreachable</c> and <c>! reachable</c>: deliveries to the speaker fail, or work again.</summary>
    public sealed record Reach(int Number, bool Works) : ScriptLine(Number);

    /// <summary><c>! deletable</c> and <c>! undeletable</c>: whether the bot may remove this speaker's messages.</summary>
    public sealed record Deletes(int Number, bool Works) : ScriptLine(Number);

    /// <summary><c>! vendor NAME</c>: from here on the operator shows that vendor's card.</summary>
    public sealed record Sells(int Number, string Vendor) : ScriptLine(Number);

    /// <summary><c>! photo</c>: the speaker sends a picture.</summary>
    public sealed record Shows(int Number) : ScriptLine(Number);
}
