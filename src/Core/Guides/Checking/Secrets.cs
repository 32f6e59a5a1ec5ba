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
        return Sentence.In(text.Words).Select(Asked).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(thing => $"'{text.Key}' asks for '{thing}'. No text may: let a choice tell what is needed, or say where it is typed, such as 'in {{service}}'.");
    }

    private static string? Asked(Sentence sentence)
    {
        if (sentence.Says("did you"))
            return null;
        if (Questions.Any(sentence.Says))
            return Thing(sentence, 0).Thing;
        if ((sentence.Says("service") || sentence.Says("there")) && !Here.Any(sentence.Says))
            return null;
        for (var at = 0; at < sentence.Words.Length; at++)
            if (Verbs.Contains(sentence.Words[at], StringComparer.Ordinal) && (at == 0 || !NotYou.Contains(sentence.Words[at - 1], StringComparer.Ordinal))
                && !IsButton(sentence, at) && !sentence.IsNegatedAt(at) && Thing(sentence, at + 1) is ({ } thing, var where) && !sentence.IsNegatedIn(at, where))
                return thing;
        return null;
    }

    /// <summary>"Tap Send code": the name of the service's own button.</summary>
    private static bool IsButton(Sentence sentence, int at) =>
        at > 0 && sentence.Find("send code", at) == at && sentence.Words[at - 1] is "tap" or "tapped" or "press" or "pressed" or "after";

    private static (string? Thing, int At) Thing(Sentence sentence, int from) =>
        Things.Select(thing => (thing, sentence.Find(thing, from))).FirstOrDefault(found => found.Item2 >= 0);
}
