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
}

/// <summary>Looks up what a folded word or phrase may mean, in all languages at once.</summary>
static class Vocabulary
{
    static readonly Dictionary<string, Meaning> Meanings = Collect();

    static readonly Dictionary<string, Meaning>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Meanings.GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly Dictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> DigitBySpan = Tongues.All
        .SelectMany(tongue => Split(tongue.Digits).Select((word, digit) => (word, digit)))
        .DistinctBy(pair => pair.word, StringComparer.Ordinal)
        .ToDictionary(pair => pair.word, pair => (char)('0' + pair.digit), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static Meaning Of(ReadOnlySpan<char> text) => BySpan.TryGetValue(text, out var meaning) ? meaning : Meaning.None;

    public static char? DigitNamed(ReadOnlySpan<char> text) => DigitBySpan.TryGetValue(text, out var digit) ? digit : null;

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
        }

        return meanings;

        void Add(string words, Meaning meaning)
        {
            foreach (var word in Split(words))
            {
                meanings[word] = meanings.GetValueOrDefault(word) | meaning;
                var firstEnd = word.AsSpan().IndexOfAny(' ', '-', '.');
                if (firstEnd < 0 && char.IsAsciiDigit(word[0])) firstEnd = 1; // "2fa" is cut into a number and a word.
                if (firstEnd < 0 && Reading.IsHan(word[0]) && word.Length > 1) firstEnd = 1;
                if (firstEnd > 0)
                {
                    var first = word[..firstEnd];
                    meanings[first] = meanings.GetValueOrDefault(first) | Meaning.StartsPhrase;
                }
            }
        }
    }

    static IEnumerable<string> Split(string words) =>
        words.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Folding.Fold).Where(word => word is not "");
}
