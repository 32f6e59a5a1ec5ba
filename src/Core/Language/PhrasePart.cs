using System.Collections.Immutable;

namespace Waymark.Core.Language;

/// <summary>One part of a phrase as its author wrote it: a word, the beginning of one, or the name of a list.</summary>
public abstract record PhrasePart
{
    public sealed record Word(string Text) : PhrasePart;

    /// <summary>"Lleg-": every word that begins so.</summary>
    public sealed record Stem(string Text) : PhrasePart;

    /// <summary>"{code}": every word of that list.</summary>
    public sealed record List(string Name) : PhrasePart;

    private PhrasePart()
    {
    }

    /// <summary>The parts of a phrase in order; none where it has no letter.</summary>
    public static ImmutableArray<PhrasePart> Of(string phrase)
    {
        var parts = ImmutableArray.CreateBuilder<PhrasePart>();
        foreach (var part in phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is ['{', .. var name, '}'])
            {
                parts.Add(new List(name));
                continue;
            }
            var words = Utterance.Of(part).Words;
            for (var at = 0; at < words.Length; at++)
                parts.Add(at == words.Length - 1 && part is [.., not '-', '-'] ? new Stem(words[at].Text) : new Word(words[at].Text));
        }
        return parts.ToImmutable();
    }
}
