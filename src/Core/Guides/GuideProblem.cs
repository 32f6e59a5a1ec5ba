namespace Waymark.Core.Guides;

/// <summary>One thing wrong in a file that an author wrote: where, what, and how to mend it.</summary>
/// <param name="IsNote">Worth knowing, but nothing that stops the bot.</param>
public sealed record GuideProblem(string File, long Line, string Text, bool IsNote = false)
{
    public override string ToString() => $"{File}:{Line}: {(IsNote ? "note: " : "")}{Text}";
}
