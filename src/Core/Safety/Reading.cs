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
    const int LongestPhrase = 5;

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
        reading.JoinPhrases();
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

    Token[] Cut()
    {
        var tokens = new List<Token>(_length / 4);
        var at = 0;
        while (at < _length)
        {
            var start = at;
            var c = _plain[at++];
            if (c is ' ' or '\n') continue;
            if (char.IsAsciiDigit(c))
            {
                while (at < _length && char.IsAsciiDigit(_plain[at])) at++;
                tokens.Add(new(TokenKind.Number, start, at, Vocabulary.Of(_plain.AsSpan(start, at - start))));
            }
            else if (IsHan(c))
            {
                tokens.Add(new(TokenKind.Word, start, at, Vocabulary.Of(_plain.AsSpan(start, 1))));
            }
            else if (IsOfWord(c))
            {
                while (at < _length && IsOfWord(_plain[at]) && !IsHan(_plain[at])) at++;
                tokens.Add(new(TokenKind.Word, start, at, Vocabulary.Of(_plain.AsSpan(start, at - start))));
            }
            else
            {
                tokens.Add(new(TokenKind.Mark, start, at, Meaning.None));
            }
        }

        return [.. tokens];
    }

    // "One time password" is a code and "kata sandi" a password: the longest phrase decides.
    void JoinPhrases()
    {
        for (var first = 0; first < _tokens.Length; first++)
        {
            if (!_tokens[first].Is(Meaning.StartsPhrase)) continue;
            for (var last = Math.Min(first + LongestPhrase, _tokens.Length) - 1; last > first; last--)
            {
                var meaning = Vocabulary.Of(_plain.AsSpan(_tokens[first].Start, _tokens[last].End - _tokens[first].Start));
                if ((meaning & ~Meaning.StartsPhrase) == Meaning.None) continue;
                for (var at = first; at <= last; at++)
                    _tokens[at] = _tokens[at] with { Kind = TokenKind.Word, Meaning = meaning };
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
