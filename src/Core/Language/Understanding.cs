using System.Collections.Immutable;
using Waymark.Core.Guides;

namespace Waymark.Core.Language;

/// <summary>What a message told, in the words of the guides: never its text.</summary>
/// <param name="Label">What it is about, the most pressing first where several fit.</param>
/// <param name="Facts">Facts and their values, such as <c>goal</c> and <c>withdraw</c>.</param>
/// <param name="Ago">How long ago the last request was, where it says so in numbers.</param>
/// <param name="LockedFor">The time that the person's screen shows.</param>
public sealed record Understanding(
    string Label,
    ImmutableSortedDictionary<string, string> Facts,
    Meaning? Means = null,
    TimeSpan? Ago = null,
    TimeSpan? LockedFor = null,
    bool IsUrgent = false);
