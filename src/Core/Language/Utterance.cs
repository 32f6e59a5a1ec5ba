using System.Globalization;
using System.Text;
using Waymark.Core.Safety;

namespace Waymark.Core.Language;

/// <summary>What somebody wrote, cut into words as they are compared, with the borders that a phrase may not cross.</summary>
sealed class Utterance
{
    /// <summary>More than anybody reads: what stands behind is left out, so that no message is dear.</summary>
    private const int MostWords = 400;

    private readonly HashSet<int> _questions;

    private Utterance(Word[] words, HashSet<int> questions) => (Words, _questions) = (words, questions);

    internal Word[] Words { get; }

    /// <summary>Whether a question mark ends the sentence.</summary>
    internal bool IsQuestion(int sentence) => _questions.Contains(sentence);

    internal static Utterance Of(string text)
    {
        var (words, word, questions) = (new List<Word>(), new StringBuilder(), new HashSet<int>());
        var (sentence, clause) = (0, 0);
        var isDrawnOut = false;
        var folded = Folding.Fold(text);
        for (var at = 0; at < folded.Length && words.Count < MostWords; at++)
        {
            var c = folded[at];
            if (IsApostrophe(c) || IsNasal(c))
                continue; // "Didn't" and "didnt" are the same word.
            if (IsOfNumber(folded, at, word) || IsOfWord(c))
            {
                if (word.Length > 0 && IsDigit(word[0]) != IsDigit(c) && c is not ('.' or ','))
                    End(); // "10min" are two words.
                if (!IsDigit(c) && word.Length >= 2 && word[^1] == c && word[^2] == c)
                    isDrawnOut = true; // "Noooo": a third letter says no more than a second.
                else
                    word.Append(c);
                continue;
            }
            End();
            if (c is '?')
                questions.Add(sentence);
            if (c is '!' or '?' or '¿' or '¡' or '…' or '।' or '॥' or '\n' || (c is '.' && IsAlone(folded, at)))
                (sentence, clause) = (sentence + 1, clause + 1);
            else if (c is ',' or ';' or ':' or '(' or ')' or '.' or '/' or '|' or '>' or '"' || (c is '-' && IsAlone(folded, at)))
                clause++;
        }
        End();
        return new Utterance([.. words], questions);

        void End()
        {
            if (word.Length > 0 && words.Count < MostWords)
                words.Add(new Word(word.ToString(), sentence, clause, isDrawnOut));
            word.Clear();
            isDrawnOut = false;
        }
    }

    internal static bool IsDigit(char c) => char.IsAsciiDigit(c);

    /// <summary>A dot in "example.com" or a dash in "e-mail" parts no sentences.</summary>
    private static bool IsAlone(string text, int at) => at + 1 >= text.Length || !IsOfWord(text[at + 1]) || (at > 0 && text[at - 1] is ' ');

    private static bool IsOfNumber(string text, int at, StringBuilder word) =>
        text[at] is '.' or ',' && word.Length > 0 && IsDigit(word[0]) && !word.ToString().Contains(text[at], StringComparison.Ordinal)
            && at + 1 < text.Length && IsDigit(text[at + 1]);

    private static bool IsOfWord(char c) => char.IsAscii(c)
        ? char.IsAsciiLetterOrDigit(c)
        : char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ';

    /// <summary>Signs of Hindi that many leave out: नहीं and नही are the same word.</summary>
    private static bool IsNasal(char c) => c is >= '\u0900' and <= '\u0902';
}

/// <param name="IsDrawnOut">Whether a letter stood there more than twice, so that two of it may be one too many.</param>
readonly record struct Word(string Text, int Sentence, int Clause, bool IsDrawnOut)
{
    internal bool IsNumber => Utterance.IsDigit(Text[0]);

    /// <summary>How much a word says about the language it is of: a short one may be of many.</summary>
    internal double Weight => Math.Min(Text.Length, 4) / 4.0;
}
