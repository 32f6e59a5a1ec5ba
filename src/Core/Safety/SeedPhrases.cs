namespace Waymark.Core.Safety;

/// <summary>Finds BIP-39 seed phrases: many words of one list in a row, whatever stands between them.</summary>
static class SeedPhrases
{
    const int Enough = 11, EnoughWhenNamed = 6, NamedWithin = 6;

    public static bool In(Reading reading)
    {
        var isNamed = false;
        var words = 0;
        foreach (var token in reading.Tokens)
        {
            if (token.Kind is not TokenKind.Word) continue;
            words++;
            isNamed |= token.Is(Meaning.Seed);
        }

        return words >= (isNamed ? EnoughWhenNamed : Enough) && HasRun(reading);
    }

    static bool HasRun(Reading reading)
    {
        Span<int> runs = stackalloc int[SeedWords.Lists];
        var speech = 0;
        Span<int> earlier = stackalloc int[SeedWords.Lists]; // Before one word that is in no list: a typing error.
        var named = -1;
        var start = 0;
        for (var at = 0; at < reading.Tokens.Length; at++)
        {
            if (!reading.IsWord(at) || reading.Means(at, Meaning.Then)) continue; // "Zoo and wave and ..."
            var lists = SeedWords.ListsWith(reading.Text(at));
            var isJoinedHan = IsJoinedHan(reading, at);
            var (longest, mended, kept) = (0, 0, 0);
            for (var list = 0; list < runs.Length; list++)
            {
                if ((lists & (1 << list)) == 0)
                {
                    earlier[list] = reading.Tokens[at].Meaning == Meaning.None ? runs[list] : 0; // "The" and "not" are no errors.
                    runs[list] = 0;
                }
                else
                {
                    runs[list]++;
                }

                longest = Math.Max(longest, runs[list]);
                mended = Math.Max(mended, runs[list] == 0 ? 0 : runs[list] + earlier[list]);
                kept = Math.Max(kept, runs[list] + earlier[list]);
            }

            if (longest <= 1) start = at;
            if (kept <= 1) speech = 0; // Of the words that are counted, how many every sentence has.
            if (reading.Means(at, Meaning.Speech)) speech++;
            var isNamed = named >= 0 && start - named <= NamedWithin;
            if (!isJoinedHan && speech * 2 < mended && (mended >= Enough || (isNamed && longest >= EnoughWhenNamed))) return true;
            if (isJoinedHan && isNamed && longest >= Enough) return true;
            if (isJoinedHan && !isNamed)
            {
                runs.Clear();
                earlier.Clear();
            }

            if (reading.Means(at, Meaning.Seed)) named = at;
        }

        return false;
    }

    // Chinese lists hold the commonest characters, so running text would match; a phrase is written with spaces.
    static bool IsJoinedHan(Reading reading, int at) =>
        Reading.IsHan(reading.Text(at)[0])
        && ((at > 0 && reading.Touch(at - 1) && reading.IsWord(at - 1)) || (reading.Touch(at) && reading.IsWord(at + 1)));
}
