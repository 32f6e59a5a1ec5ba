using System.Collections.Immutable;

namespace Waymark.Core.Language;

/// <summary>Makes of what authors wrote the tables that a reading needs: words, compounds of lists, and phrases.</summary>
sealed class Vernacular
{
    private readonly Dictionary<string, Entry> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<PhrasePart, int> _symbols = [];

    internal Vernacular(LanguageSource source, Networks networks)
    {
        foreach (var (name, entries) in source.Words)
            foreach (var entry in entries)
                AddToList(name, PhrasePart.Of(entry));
        foreach (var (phrase, sense, alone) in source.Phrases)
            Phrases.Add(PhrasePart.Of(phrase).Select(SymbolOf), new PhraseEnd(sense, alone));
        foreach (var negation in source.Negations)
            Phrases.Add(PhrasePart.Of(negation).Select(SymbolOf), new PhraseEnd(new Sense.Negation(), Alone: false));
        foreach (var carrier in networks.Carriers.Where(carrier => carrier.Languages.IsEmpty || carrier.Languages.Contains(source.Language, StringComparer.Ordinal)))
            foreach (var name in carrier.Says)
                Phrases.Add(PhrasePart.Of(name).Select(SymbolOf), new PhraseEnd(new Sense.Fact(FactNames.Carrier, carrier.Id), Alone: false));
        Note(source.Numbers.Select(number => number.Word), (entry, at) => entry.Number = source.Numbers[at].Number);
        Note(source.Units.Select(unit => unit.Word), (entry, at) => entry.Unit = source.Units[at].Unit);
        Note(source.Times, (entry, _) => entry.IsTimes = true);
        Note(source.Fillers, (entry, _) => entry.IsFiller = true);
        Note(source.Conjunctions, (entry, _) => entry.IsConjunction = true);
        Note(source.Known, (_, _) => { });
        Lexicon = new Lexicon(_words, _stems);
    }

    internal Lexicon Lexicon { get; }

    internal PhraseTree<PhraseEnd> Phrases { get; } = new();

    internal PhraseTree<int> Compounds { get; } = new();

    private void AddToList(string name, ImmutableArray<PhrasePart> entry)
    {
        var list = Numbered(new PhrasePart.List(name));
        if (entry is [var only])
            AddSymbol(EntryOf(only), list);
        else
            Compounds.Add(entry.Select(SymbolOf), list);
    }

    private int SymbolOf(PhrasePart part)
    {
        var symbol = Numbered(part);
        if (part is not PhrasePart.List)
            AddSymbol(EntryOf(part), symbol);
        return symbol;
    }

    private int Numbered(PhrasePart part)
    {
        if (!_symbols.TryGetValue(part, out var symbol))
            _symbols[part] = symbol = _symbols.Count;
        return symbol;
    }

    private void Note(IEnumerable<string> words, Action<Entry, int> note)
    {
        foreach (var (at, word) in words.Index())
            if (PhrasePart.Of(word) is [var only])
                note(EntryOf(only), at);
    }

    private Entry EntryOf(PhrasePart part)
    {
        var (entries, text) = part is PhrasePart.Stem(var stem) ? (_stems, stem) : (_words, ((PhrasePart.Word)part).Text);
        if (!entries.TryGetValue(text, out var entry))
            entries[text] = entry = new Entry();
        return entry;
    }

    private static void AddSymbol(Entry entry, int symbol)
    {
        if (!entry.Symbols.Contains(symbol))
            entry.Symbols = [.. entry.Symbols, symbol];
    }
}
