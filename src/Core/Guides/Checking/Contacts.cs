namespace Waymark.Core.Guides.Checking;

/// <summary>No text gives a phone number, an e-mail address or a wallet: they are what swindlers put there.</summary>
static class Contacts
{
    /// <summary>Shorter ones are a network's own dialling codes and the numbers of a text.</summary>
    private const int ShortestPhone = 7;

    /// <summary>The shortest addresses of wallets in use; no word is as long and holds a digit.</summary>
    private const int ShortestWallet = 26;

    internal static IEnumerable<string> Of(GuideText text, Surroundings _) => Of(text);

    internal static IEnumerable<string> Of(GuideText text)
    {
        if (Phone(text.Words) is { } phone)
            yield return $"'{text.Key}' gives the phone number '{phone}'. Say the way inside the official app instead.";
        foreach (var token in text.Words.Split([' ', '\n', '"', '\'', '(', ')', ',', ';', '<', '>'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = token.TrimEnd('.', ':', '!', '?');
            if (word.IndexOf('@', StringComparison.Ordinal) is var at and > 0 && word.AsSpan(at).Contains('.'))
                yield return $"'{text.Key}' gives the e-mail address '{word}'. Say the way inside the official app instead.";
            if (word.Length >= ShortestWallet && word.All(char.IsAsciiLetterOrDigit) && word.Any(char.IsAsciiDigit) && word.Any(char.IsAsciiLetter))
                yield return $"'{text.Key}' gives what looks like a wallet: '{word}'. A guide names none.";
        }
    }

    private static bool IsDate(string text) => text.Split('-') is [{ Length: 4 }, { Length: 2 }, { Length: 2 }];

    /// <summary>Digits that only spaces and the signs of a phone number part.</summary>
    private static string? Phone(string text)
    {
        for (var from = 0; from < text.Length; from++)
        {
            if (!char.IsDigit(text[from]))
                continue;
            var (digits, end) = (0, from);
            for (var at = from; at < text.Length && (char.IsDigit(text[at]) || text[at] is ' ' or '-' or '.' or '(' or ')' or '/'); at++)
                if (char.IsDigit(text[at]))
                    (digits, end) = (digits + 1, at + 1);
            if (digits >= ShortestPhone && !IsDate(text[from..end]))
                return text[from..end];
            from = end;
        }
        return null;
    }
}
