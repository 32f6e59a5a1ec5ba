namespace Waymark.Core.Guides.Checking;

/// <summary>
/// No text asks for a secret: a verb of giving, and behind it in the same sentence what must not be given. It may be
/// typed on the service ("in {service}", "there"), and to say no, not or never is no asking.
/// </summary>
static class Secrets
{
    private static readonly string[] Verbs =
        ["send", "give", "tell", "write", "type", "enter", "share", "paste", "post", "upload", "forward", "provide", "submit", "confirm", "show", "attach", "need"];

    private static readonly string[] Questions = ["what is your", "whats your", "which is your", "what are your"];

    private static readonly string[] Things =
    [
        "code", "codes", "otp", "pin", "your number", "phone number", "mobile number", "telephone number", "the number", "email", "e mail", "mail address",
        "password", "passwords", "passphrase", "uid", "user id", "account id", "screenshot", "screenshots", "screen shot", "seed phrase", "seed words",
        "recovery phrase", "private key", "secret key", "set up key", "api key",
    ];

    private static readonly string[] Here = ["here", "me", "us", "this chat", "this bot", "below"];

    private static readonly string[] NotYou = ["i", "they", "we", "it", "that", "somebody", "nobody", "who", "may", "to"];

    internal static IEnumerable<string> Of(GuideText text, Surroundings surroundings)
    {
        if (text.Use is TextUse.Said or TextUse.Script or TextUse.Report)
            return [];
        return Sentences.Of(text.Words).Select(sentence => Asked(sentence.Words)).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(thing => $"'{text.Key}' asks for '{thing}'. No text may: let a choice tell what is needed, or say where it is typed, such as 'in {{service}}'.");
    }

    private static string? Asked(string[] words)
    {
        if (Sentences.Find(words, "did you") >= 0 || Sentences.IsNegated(words))
            return null;
        if (Questions.Any(question => Sentences.Find(words, question) >= 0))
            return Thing(words, 0);
        if ((words.Contains("service", StringComparer.Ordinal) || words.Contains("there", StringComparer.Ordinal)) && !Here.Any(here => Sentences.Find(words, here) >= 0))
            return null;
        for (var at = 0; at < words.Length; at++)
            if (Verbs.Contains(words[at], StringComparer.Ordinal) && (at == 0 || !NotYou.Contains(words[at - 1], StringComparer.Ordinal))
                && Thing(words, at + 1) is { } thing)
                return thing;
        return null;
    }

    private static string? Thing(string[] words, int from) => Things.FirstOrDefault(thing => Sentences.Find(words, thing, from) >= 0);
}
