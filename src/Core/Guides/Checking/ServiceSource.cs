namespace Waymark.Core.Guides.Checking;

/// <summary>A service's profile as its author wrote it, and where each part of it stands.</summary>
/// <param name="LineOf">The line of an id path such as <c>numbers.cooldown</c>.</param>
public sealed record ServiceSource(ServiceProfile Profile, string File, Func<string, long> LineOf);
