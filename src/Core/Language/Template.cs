using System.Collections.Immutable;
using Waymark.Core.Conversations;

namespace Waymark.Core.Language;

/// <summary>Fills <c>{names}</c> of an author's text with words and times.</summary>
static class Template
{
    /// <summary>Texts may name other texts; an author's circle ends here instead of in a stack overflow.</summary>
    private const int MaxDepth = 4;

    /// <param name="fill">The parts that stand for a name; null where it is unknown, and then the name is left out.</param>
    internal static ImmutableArray<Part> Compose(string text, Func<string, ImmutableArray<Part>?> fill)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
                break;
            AddWords(parts, text[at..open]);
            foreach (var part in fill(text[(open + 1)..close]) ?? [])
                Add(parts, part);
            at = close + 1;
        }
        AddWords(parts, text[at..]);
        return parts.ToImmutable();
    }

    /// <summary>The names that a text uses.</summary>
    internal static IEnumerable<string> NamesIn(string text)
    {
        for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
            if (text.IndexOf('}', open) is var close and > 0)
                yield return text[(open + 1)..close];
    }

    internal static ImmutableArray<Part> Nested(string text, Func<string, int, ImmutableArray<Part>?> fill, int depth = 0) =>
        depth > MaxDepth ? [] : Compose(text, name => fill(name, depth + 1));

    private static void Add(ImmutableArray<Part>.Builder parts, Part part)
    {
        if (part is Part.Words words)
            AddWords(parts, words.Text);
        else
            parts.Add(part);
    }

    private static void AddWords(ImmutableArray<Part>.Builder parts, string words)
    {
        if (words.Length == 0)
            return;
        if (parts.Count > 0 && parts[^1] is Part.Words before)
            parts[^1] = new Part.Words(before.Text + words);
        else
            parts.Add(new Part.Words(words));
    }
}
