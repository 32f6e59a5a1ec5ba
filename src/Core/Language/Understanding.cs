using System.Collections.Immutable;
using Waymark.Core.Guides;

namespace Waymark.Core.Language;

/// <summary>What a message says: its label, the facts it tells, and what it means to the Dialogue.</summary>
/// <param name="Label">What the message is about, in one of the words of <see cref="Labels"/>.</param>
/// <param name="Means">The one meaning that matters most, or null where none was said.</param>
/// <param name="Ago">How long ago the last request was, at the least.</param>
/// <param name="LockedFor">How long the screen says to wait.</param>
/// <param name="Language">The language in which most of it was understood.</param>
public sealed record Understanding(
    string Label,
    ImmutableSortedDictionary<string, string> Facts,
    Meaning? Means = null,
    TimeSpan? Ago = null,
    TimeSpan? LockedFor = null,
    bool IsUrgent = false,
    string Language = Guidebook.English);
