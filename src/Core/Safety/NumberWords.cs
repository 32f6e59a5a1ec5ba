using System.Runtime.InteropServices;

namespace Waymark.Core.Safety;

enum NumberKind { Digit, Teen, Ten, Double, Triple, Plus }

/// <summary>What a word says of a spelled number, and in which languages.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct NumberWord(NumberKind Kind, string Digits, ulong Tongues);

/// <summary>Looks up the words for digits.</summary>
static class NumberWords
{
    static readonly Dictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Collect().GetAlternateLookup<ReadOnlySpan<char>>();

    public static NumberWord? Of(Reading reading, int at) =>
        reading.IsWord(at) && BySpan.TryGetValue(reading.Text(at), out var word) ? word : null;

    static Dictionary<string, NumberWord> Collect()
    {
        var words = new Dictionary<string, NumberWord>(StringComparer.Ordinal);
        for (var index = 0; index < Tongues.All.Count; index++)
        {
            var (tongue, bit) = (Tongues.All[index], 1UL << index);
            Add(tongue.Digits, NumberKind.Digit, at => $"{at}", bit);
            Add(tongue.Teens, NumberKind.Teen, at => $"{at + 10}", bit);
            Add(tongue.Tens, NumberKind.Ten, at => $"{at + 2}0", bit);
            Add(tongue.Doubles, NumberKind.Double, _ => "", bit);
            Add(tongue.Triples, NumberKind.Triple, _ => "", bit);
            Add(tongue.Pluses, NumberKind.Plus, _ => "", bit);
        }

        return words;

        void Add(string list, NumberKind kind, Func<int, string> digitsOf, ulong tongue)
        {
            foreach (var (at, alternatives) in list.Split(',', StringSplitOptions.RemoveEmptyEntries).Index())
            {
                foreach (var written in alternatives.Split('/'))
                {
                    var (word, digits) = (Folding.Fold(written), digitsOf(at));
                    var known = words.GetValueOrDefault(word, new(kind, digits, 0));
                    if (known.Kind == kind && known.Digits == digits) // Where two languages differ, the first one has it.
                        words[word] = known with { Tongues = known.Tongues | tongue };
                }
            }
        }
    }
}
