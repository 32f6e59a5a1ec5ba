namespace Waymark.Core.Language;

/// <summary>What people say in one language, and what they mean by it.</summary>
public sealed class Phrasebook
{
    private readonly Vernacular _vernacular;

    public Phrasebook(LanguageSource source, Networks networks)
    {
        (Language, Name, Networks) = (source.Language, source.Name, networks);
        _vernacular = new Vernacular(source, networks);
    }

    public string Language { get; }

    /// <summary>What the language calls itself.</summary>
    public string Name { get; }

    public Networks Networks { get; }

    internal Sighting Sight(Utterance utterance) => new(utterance, _vernacular.Lexicon);

    internal Reading Read(Sighting text)
    {
        text.ForgiveTypingErrors();
        return Reading.Of(text, this, PhraseSearch.In(text, _vernacular.Phrases, _vernacular.Compounds));
    }
}
