using System.Collections.Immutable;

namespace Waymark.Core.Guides.Checking;

/// <summary>What a text is checked against: its guide, and the services that it is said for.</summary>
sealed record Surroundings(Guide Guide, ImmutableArray<ServiceProfile> Services, ImmutableArray<string> OwnNumbers);

/// <summary>What is wrong at an id path of the guide.</summary>
readonly record struct Finding(string Key, string Text);
