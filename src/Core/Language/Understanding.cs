using System.Collections.Immutable;
using Waymark.Core.Guides;

namespace Waymark.Core.Language;

/// <summary>What a message says: its label, the facts it tells, and what it means to the Dialogue.</summary>
/// <param name="Label">What the message is about, in one of the words of <see cref="Labels"/>.</param>
/// <param name="Means">The one meaning that matters most, or null where none was said.</param>
/// <param name="Ago">How long ago the last request was, at the least.</param>
/// <param name="AgoAtMost">... and at the most: "in the last 5 minutes" lies between the two.</param>
/// <param name="LockedFor">How long the screen says to wait.</param>
/// <param name="IsElliptic">The meaning was told by words that have it only where hardly anything else is said: "done", "still nothing".</param>
/// <param name="Corrects">It says that something told before was not right.</param>
/// <param name="Language">The language in which most of it was understood.</param>
public sealed record Understanding(
    string Label,
    ImmutableSortedDictionary<string, string> Facts,
    Meaning? Means = null,
    TimeSpan? Ago = null,
    TimeSpan? AgoAtMost = null,
    TimeSpan? LockedFor = null,
    bool IsUrgent = false,
    bool IsElliptic = false,
    bool Corrects = false,
    string Language = Guidebook.English);
