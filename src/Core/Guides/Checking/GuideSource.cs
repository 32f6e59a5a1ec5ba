using System.Collections.Immutable;

namespace Waymark.Core.Guides.Checking;

/// <summary>A guide as its author wrote it: with its title, and where each part of it stands.</summary>
/// <param name="OwnNumbers">Durations and counts of its texts that are the guide's own, whatever a service's are.</param>
/// <param name="LineOf">The line of an id path such as <c>since.lt2m</c> in the file.</param>
public sealed record GuideSource(Guide Guide, string File, string Title, ImmutableArray<string> OwnNumbers, Func<string, long> LineOf);
