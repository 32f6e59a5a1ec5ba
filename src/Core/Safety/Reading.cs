using System.Globalization;
using System.Runtime.InteropServices;

namespace Waymark.Core.Safety;

enum TokenKind { Word, Number, Mark }

/// <summary>A word, a run of digits or one sign of a message, with what its word may mean.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct Token(TokenKind Kind, int Start, int End, Meaning Meaning)
{
    public int Length => End - Start;
    public bool Is(Meaning meaning) => (Meaning & meaning) != Meaning.None;
}

/// <summary>A message cut into tokens, folded so that scripts, accents and invisible characters do not matter.</summary>
sealed class Reading
{
    readonly char[] _seen;
    readonly char[] _plain;
    readonly int _length;
    readonly Token[] _tokens;

    Reading(string text)
    {
        _seen = new char[text.Length];
        _plain = new char[text.Length];
        _length = Folding.Fold(text, _seen, _plain);
        _tokens = Cut();
    }

    public ReadOnlySpan<Token> Tokens => _tokens;
    public ReadOnlySpan<char> Seen => _seen.AsSpan(0, _length);
    public ReadOnlySpan<char> Plain => _plain.AsSpan(0, _length);

    public static Reading Of(string text)
    {
        var reading = new Reading(text);
        Spelling.JoinLetters(reading);
        reading.JoinPhrases();
        Spelling.ReadDigits(reading);
        return reading;
    }

    public ReadOnlySpan<char> Text(int token) => Plain[_tokens[token].Start.._tokens[token].End];

    public char Mark(int token) =>
        token >= 0 && token < _tokens.Length && _tokens[token].Kind is TokenKind.Mark ? _plain[_tokens[token].Start] : '\0';

    public bool IsNumber(int token) => token >= 0 && token < _tokens.Length && _tokens[token].Kind is TokenKind.Number;

    public bool IsWord(int token) => token >= 0 && token < _tokens.Length && _tokens[token].Kind is TokenKind.Word;

    public bool Means(int token, Meaning meaning) => token >= 0 && token < _tokens.Length && _tokens[token].Is(meaning);

    public bool Touch(int token) =>
        token >= 0 && token + 1 < _tokens.Length && _tokens[token].End == _tokens[token + 1].Start;

    public bool LineEndsBefore(int token) => token > 0 && _plain[_tokens[token].Start - 1] is '\n';

    public void Note(int from, int to, Meaning meaning)
    {
        for (var at = from; at <= to; at++) _tokens[at] = _tokens[at] with { Meaning = _tokens[at].Meaning | meaning };
    }

    public void Join(int from, int to, Meaning meaning)
    {
        for (var at = from; at <= to; at++) _tokens[at] = _tokens[at] with { Kind = TokenKind.Word, Meaning = meaning };
    }

    /// <summary>Puts digits or a sign where a word stood that means them.</summary>
    public void Write(int token, TokenKind kind, ReadOnlySpan<char> text)
    {
        var start = _tokens[token].Start;
        text.CopyTo(_plain.AsSpan(start));
        _tokens[token] = new(kind, start, start + text.Length, Meaning.None);
    }

    Token[] Cut()
    {
        var tokens = new List<Token>(_length / 4);
        for (var at = 0; at < _length;)
        {
            var start = at;
            if (_plain[at] is ' ' or '\n')
            {
                at++;
                continue;
            }

            at += EndOfFirst(_plain.AsSpan(at, _length - at));
            var word = _plain.AsSpan(start, at - start);
            var kind = char.IsAsciiDigit(word[0]) ? TokenKind.Number : IsOfWord(word[0]) ? TokenKind.Word : TokenKind.Mark;
            if (kind is TokenKind.Word) FancyLetters.MakeLatin(word);
            tokens.Add(new(kind, start, at, kind is TokenKind.Mark ? Meaning.None : MeaningOf(word)));
        }

        return [.. tokens];
    }

    static Meaning MeaningOf(ReadOnlySpan<char> word) =>
        Vocabulary.Of(word) is var meaning && meaning is Meaning.None && !char.IsAscii(word[0]) ? Stems.In(word) : meaning;

    /// <summary>Where the first token of a text ends: all its digits, one Chinese character, all its letters of one script, or one sign.</summary>
    public static int EndOfFirst(ReadOnlySpan<char> text)
    {
        if (IsHan(text[0]) || !(char.IsAsciiDigit(text[0]) || IsOfWord(text[0]))) return 1;
        var isNumber = char.IsAsciiDigit(text[0]);
        var end = 1;
        var isGlued = Stems.IsOfScript(text[0]);
        while (end < text.Length && isGlued == Stems.IsOfScript(text[end]) && (isNumber ? char.IsAsciiDigit(text[end]) : IsOfWord(text[end]) && !IsHan(text[end]))) end++;
        return end;
    }

    public static int CountTokens(ReadOnlySpan<char> text)
    {
        var count = 0;
        while ((text = text.TrimStart(' ')).Length > 0)
        {
            text = text[EndOfFirst(text)..];
            count++;
        }

        return count;
    }

    // "One time password" is a code and "kata sandi" a password: the longest phrase decides.
    void JoinPhrases()
    {
        for (var first = 0; first < _tokens.Length; first++)
        {
            if (!_tokens[first].Is(Meaning.StartsPhrase)) continue;
            for (var last = Math.Min(first + Vocabulary.LongestPhrase(Text(first)), _tokens.Length) - 1; last > first; last--)
            {
                var meaning = Vocabulary.Of(_plain.AsSpan(_tokens[first].Start, _tokens[last].End - _tokens[first].Start));
                if ((meaning & ~Meaning.StartsPhrase) == Meaning.None) continue;
                Join(first, last, meaning);
                first = last;
                break;
            }
        }
    }

    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF');

    static bool IsOfWord(char c) => char.IsAscii(c)
        ? char.IsAsciiLetter(c)
        : char.IsLetter(c) || char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
