using System.Collections.Immutable;

namespace Waymark.Core.Language;

/// <summary>What people say in one language, and what they mean by it.</summary>
public sealed class Phrasebook
{
    private readonly Vernacular _vernacular;

    public Phrasebook(LanguageSource source, Networks networks)
    {
        (Language, Name, Commands, Networks) = (source.Language, source.Name, source.Commands, networks);
        _vernacular = new Vernacular(source, networks);
    }

    public string Language { get; }

    /// <summary>What the language calls itself.</summary>
    public string Name { get; }

    /// <summary>What each command does; some may be missing.</summary>
    public ImmutableDictionary<string, string> Commands { get; }

    public Networks Networks { get; }

    internal Sighting Sight(Utterance utterance) => new(utterance, _vernacular.Lexicon);

    internal Reading Read(Sighting text)
    {
        text.ForgiveTypingErrors();
        return Reading.Of(text, this, PhraseSearch.In(text, _vernacular.Phrases, _vernacular.Compounds));
    }
}
