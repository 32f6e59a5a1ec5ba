namespace Waymark.Core.Safety;

/// <summary>What a word says about a secret beside it.</summary>
[Flags]
enum Meaning
{
    None = 0,
    Code = 1 << 0,
    Password = 1 << 1,
    Phone = 1 << 2,
    Seed = 1 << 3,
    Key = 1 << 4,

    /// <summary>Names another kind of number, so that the digits beside it are no secret: error, ticket, version.</summary>
    Label = 1 << 5,

    /// <summary>Money before or after an amount: usdt, balance, price.</summary>
    Money = 1 << 6,

    /// <summary>What is counted, after its number: minutes, times, people.</summary>
    Unit = 1 << 7,

    /// <summary>May stand between a word and its value: my, the, here, sir.</summary>
    Link = 1 << 8,

    /// <summary>Says that the value follows: is, es, hai.</summary>
    Is = 1 << 9,

    /// <summary>Follows "password is" without being one: wrong, correct, strong.</summary>
    Ordinary = 1 << 10,

    /// <summary>The message that brings a code: sms, inbox.</summary>
    Text = 1 << 11,
    Preposition = 1 << 12,
    At = 1 << 13,
    Dot = 1 << 14,
    Transaction = 1 << 15,
    StartsPhrase = 1 << 16,

    /// <summary>Digits that something in the message explains: a time, an amount, a link.</summary>
    Explained = 1 << 17,
    Dated = 1 << 18,
    Linked = 1 << 19,
    Claimed = 1 << 20,

    /// <summary>Before the number that a text comes from or goes to.</summary>
    Sender = 1 << 21,

    /// <summary>Directly before its number only, unlike a label: android 14, year 2024.</summary>
    Version = 1 << 22,

    /// <summary>Says that a message came, or what it says: came, received, it says.</summary>
    Came = 1 << 23,

    /// <summary>Says that a screen shows something, or asks what it means.</summary>
    Shows = 1 << 24,
    Negation = 1 << 25,

    /// <summary>Before a person's name on a platform: username, login.</summary>
    Name = 1 << 26,

    /// <summary>Between two parts of one value: and, then.</summary>
    Then = 1 << 27,

    /// <summary>A word of every sentence that happens to stand in a list of seed words: you, when, just.</summary>
    Speech = 1 << 28,
    Api = 1 << 29,

    /// <summary>A time zone, after a time.</summary>
    Zone = 1 << 30,
}

/// <summary>Looks up what a folded word or phrase may mean, in all languages at once.</summary>
static class Vocabulary
{
    static readonly Dictionary<string, int> PhraseLengths = new(StringComparer.Ordinal);

    static readonly Dictionary<string, Meaning> Meanings = Collect();

    public static IReadOnlyDictionary<string, Meaning> All => Meanings;

    static readonly Dictionary<string, Meaning>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Meanings.GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> LengthByStart =
        PhraseLengths.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many tokens the longest phrase has that starts with this one.</summary>
    public static int LongestPhrase(ReadOnlySpan<char> start) => LengthByStart.TryGetValue(start, out var length) ? length : 1;

    public static Meaning Of(ReadOnlySpan<char> text) => BySpan.TryGetValue(text, out var meaning) ? meaning : Meaning.None;

    static Dictionary<string, Meaning> Collect()
    {
        var meanings = new Dictionary<string, Meaning>(StringComparer.Ordinal);
        foreach (var tongue in Tongues.All)
        {
            Add(tongue.Codes, Meaning.Code);
            Add(tongue.Passwords, Meaning.Password);
            Add(tongue.Phones, Meaning.Phone);
            Add(tongue.Seeds, Meaning.Seed);
            Add(tongue.Keys, Meaning.Key);
            Add(tongue.Labels, Meaning.Label);
            Add(tongue.Versions, Meaning.Version);
            Add(tongue.Money, Meaning.Money);
            Add(tongue.Units, Meaning.Unit);
            Add(tongue.Links, Meaning.Link);
            Add(tongue.Is, Meaning.Is | Meaning.Link);
            Add(tongue.Ordinary, Meaning.Ordinary);
            Add(tongue.Texts, Meaning.Text);
            Add(tongue.Prepositions, Meaning.Preposition);
            Add(tongue.Senders, Meaning.Sender);
            Add(tongue.At, Meaning.At);
            Add(tongue.Dot, Meaning.Dot);
            Add(tongue.Transactions, Meaning.Transaction | Meaning.Label);
            Add(tongue.Apis, Meaning.Api | Meaning.Key);
            Add(tongue.Came, Meaning.Came);
            Add(tongue.Shows, Meaning.Shows);
            Add(tongue.Negations, Meaning.Negation);
            Add(tongue.Zones, Meaning.Zone);
            Add(tongue.Names, Meaning.Name);
            Add(tongue.Thens, Meaning.Then);
            Add(tongue.Speech, Meaning.Speech);
        }

        return meanings;

        void Add(string words, Meaning meaning)
        {
            foreach (var word in Split(words))
            {
                meanings[word] = meanings.GetValueOrDefault(word) | meaning;
                var end = Reading.EndOfFirst(word);
                if (end == word.Length) continue;
                meanings[word[..end]] = meanings.GetValueOrDefault(word[..end]) | Meaning.StartsPhrase;
                PhraseLengths[word[..end]] = Math.Max(PhraseLengths.GetValueOrDefault(word[..end]), Reading.CountTokens(word));
            }
        }
    }

    public static IEnumerable<string> Split(string words) =>
        words.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Folding.Fold).Where(word => word is not "");
}
