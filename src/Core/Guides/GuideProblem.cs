namespace Waymark.Core.Guides;

/// <summary>One thing wrong in a file that an author wrote: where, what, and how to mend it.</summary>
public sealed record GuideProblem(string File, long Line, string Text)
{
    public override string ToString() => $"{File}:{Line}: {Text}";
}
