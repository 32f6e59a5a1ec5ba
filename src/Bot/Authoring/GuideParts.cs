using System.Collections.Immutable;
using Waymark.Core.Guides;

namespace Waymark.Bot.Authoring;

/// <summary>What was read of a guide by id path: texts, claims, and the line on which each part stands.</summary>
sealed class GuideParts
{
    private readonly ImmutableDictionary<string, string>.Builder _texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
    private readonly ImmutableSortedDictionary<string, ImmutableArray<string>>.Builder _claims = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _lines = new(StringComparer.Ordinal);

    internal ImmutableDictionary<string, string> Texts => _texts.ToImmutable();

    internal ImmutableSortedDictionary<string, ImmutableArray<string>> Claims => _claims.ToImmutable();

    /// <summary>A text that is not there is none; an empty one is.</summary>
    internal void Note(string key, string? text, long line)
    {
        if (text is null)
            return;
        _texts[key] = text;
        Mark(key, line);
    }

    internal void Mark(string key, long line) => _lines[key] = line;

    internal void Claim(string key, IEnumerable<string> claims) => _claims[key] = [.. claims];

    /// <summary>The line of a part, else of what it belongs to, else the first.</summary>
    internal long LineOf(string key)
    {
        for (var path = key; ; path = path[..path.LastIndexOf('.')])
            if (_lines.TryGetValue(path, out var line))
                return line;
            else if (!path.Contains('.', StringComparison.Ordinal))
                return 1;
    }
}
