namespace Waymark.Core.Guides;

/// <summary>Something that people bring up by themselves.</summary>
/// <param name="GoTo">The step that it leads to; null where only a text answers it.</param>
/// <param name="IsPressing">It goes ahead of everything else that the same words tell: an alarm, or what is refused.</param>
/// <param name="AsksHowLong">In a pause it asks for the pause's end, and is answered with that.</param>
public sealed record Topic(string? GoTo = null, bool IsPressing = false, bool AsksHowLong = false);
