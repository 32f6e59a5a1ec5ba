using System.Runtime.InteropServices;

namespace Waymark.Core.Safety;

/// <summary>A run of letters and digits without a break, as keys are written, and the tokens it covers.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct KeyRun(int Start, int End, int FirstToken, int LastToken)
{
    public int Length => End - Start;
}

/// <summary>Finds private keys and API keys by their shape, and by the words beside those whose shape says little.</summary>
static class Keys
{
    const int Window = 10;
    const int HexKey = 64, SolanaKey = 87, Wif = 51, ApiKeyHex = 24, Uuid = 36, ShortestKey = 16, BotTokenTail = 35;

    public static SecretKind? In(Reading reading)
    {
        if (reading.Plain.IndexOf("private key-----") >= 0 && reading.Plain.IndexOf("-----begin") >= 0) return SecretKind.PrivateKey;
        SecretKind? found = null;
        var split = 0;
        foreach (var run in Runs(reading))
        {
            var text = reading.Seen[run.Start..run.End];
            split = Continues(reading, run, text, split);
            var isPrivate = split == HexKey || IsPrivate(text);
            if (isPrivate && !IsTransaction(reading, run)) return SecretKind.PrivateKey;
            if (found is null && IsApiKey(reading, run, text)) found = SecretKind.ApiKey;
        }

        return found;
    }

    // Tokens are cut at every change between letters and digits; a key is not.
    public static List<KeyRun> Runs(Reading reading)
    {
        var runs = new List<KeyRun>();
        for (var at = 0; at < reading.Tokens.Length; at++)
        {
            if (!IsOfKey(reading, at)) continue;
            var last = at;
            while (reading.Touch(last) && IsOfKey(reading, last + 1)) last++;
            runs.Add(new(reading.Tokens[at].Start, reading.Tokens[last].End, at, last));
            at = last;
        }

        return runs;
    }

    public static bool IsBeside(Reading reading, KeyRun run, Meaning meaning)
    {
        for (var step = 1; step <= Window; step++)
            if (reading.Means(run.FirstToken - step, meaning) || reading.Means(run.LastToken + step, meaning)) return true;
        return false;
    }

    static bool IsOfKey(Reading reading, int at)
    {
        if (reading.IsNumber(at)) return true;
        if (!reading.IsWord(at)) return false;
        var token = reading.Tokens[at];
        return char.IsAscii(reading.Seen[token.Start]) && char.IsAscii(reading.Seen[token.End - 1]);
    }

    // A hex key may be broken over lines or into groups.
    static int Continues(Reading reading, KeyRun run, ReadOnlySpan<char> text, int soFar)
    {
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            text = text[2..];
            soFar = 0;
        }

        if (text.Length < 4 || !IsHex(text)) return 0;
        var follows = run.FirstToken > 0 && (!reading.Touch(run.FirstToken - 1) || reading.Mark(run.FirstToken - 1) is '-' or ':');
        return (follows ? soFar : 0) + text.Length;
    }

    static bool IsPrivate(ReadOnlySpan<char> text)
    {
        if (text.Length < Wif) return text.Length > 20 && IsExtendedKey(text);
        if (text.Length is HexKey + 2 && text[0] is '0' && text[1] is 'x' or 'X') return IsHex(text[2..]);
        if (text.Length is HexKey or (2 * HexKey)) return IsHex(text);
        if (IsExtendedKey(text)) return true;
        if (!IsBase58(text)) return false;
        return text.Length switch
        {
            Wif => text[0] is '5' or '9',
            Wif + 1 => text[0] is 'K' or 'L' or 'c',
            58 => text.StartsWith("6P"), // BIP-38, encrypted.
            SolanaKey or SolanaKey + 1 => true,
            _ => false,
        };
    }

    static bool IsExtendedKey(ReadOnlySpan<char> text) =>
        text[1..].StartsWith("prv", StringComparison.OrdinalIgnoreCase) && text[0] is 'x' or 'y' or 'z' or 't' or 'u' or 'v' or 'X' or 'Y' or 'Z';

    // A transaction's id has the shape of a key and is public.
    static bool IsTransaction(Reading reading, KeyRun run)
    {
        for (var step = 1; step <= 5; step++)
        {
            if (reading.Means(run.FirstToken - step, Meaning.Transaction)) return true;
            if (reading.Means(run.FirstToken - step, Meaning.Key)) return false;
        }

        return false;
    }

    static bool IsApiKey(Reading reading, KeyRun run, ReadOnlySpan<char> text)
    {
        if (text.Length == ApiKeyHex && IsHex(text)) return IsBeside(reading, run, Meaning.Key);
        if (text.Length == 8 && IsUuid(reading.Seen, run.Start))
        {
            // The words may stand after all five parts.
            var last = run.LastToken;
            while (last + 1 < reading.Tokens.Length && reading.Tokens[last + 1].Start < run.Start + Uuid) last++;
            return IsBeside(reading, run with { LastToken = last }, Meaning.Key);
        }

        if (text.Length is >= 8 and <= 10 && IsBotToken(reading.Seen, run)) return true;
        return text.Length >= ShortestKey && text.ContainsAnyInRange('0', '9') && text.ContainsAnyInRange('A', 'z')
            && !reading.Means(run.FirstToken, Meaning.Linked) && !IsTransaction(reading, run)
            && !LooksLikeAddress(text) && !SetUpKeys.Is(reading, run) && IsBeside(reading, run, Meaning.Key);
    }

    static bool LooksLikeAddress(ReadOnlySpan<char> text) =>
        (text.StartsWith("0x") && text.Length == 42) || text.StartsWith("bc1") || (text[0] is 'T' && text.Length == 34 && IsBase58(text));

    static bool IsUuid(ReadOnlySpan<char> seen, int start) =>
        start + Uuid <= seen.Length && Guid.TryParseExact(seen.Slice(start, Uuid), "D", out _);

    // Telegram: 123456789:AA...
    static bool IsBotToken(ReadOnlySpan<char> seen, KeyRun run)
    {
        if (run.End + 1 + BotTokenTail > seen.Length || seen[run.End] is not ':') return false;
        if (seen[run.Start..run.End].ContainsAnyExceptInRange('0', '9')) return false;
        foreach (var c in seen.Slice(run.End + 1, BotTokenTail))
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-')) return false;
        return true;
    }

    static bool IsHex(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiHexDigit(c)) return false;
        return true;
    }

    static bool IsBase58(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit(c) || c is '0' or 'O' or 'I' or 'l') return false;
        return true;
    }
}
