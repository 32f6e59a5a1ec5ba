using System.Collections.Immutable;
using Waymark.Core.Guides;
using Waymark.Core.Language;

namespace Waymark.Tests.Language;

/// <summary>Two languages small enough to see in a test what each of their rules does.</summary>
static class Readings
{
    private static readonly Networks Nets = new(
        [
            new Carrier("lion", "Lion", ["IN"], ["lion", "red lion"], []),
            new Carrier("owl", "Owl", ["DE", "FR"], ["owl"], []),
            new Carrier("sol", "Sol", ["MX"], ["sol"], ["es"]),
        ], ["IN"]);

    private static readonly LanguageSource English = new("en", "English")
    {
        Words = Lists(("code", ["code", "otp", "text message"]), ("come", ["come", "came", "arriv-"])),
        Negations = ["not", "never", "didnt", "dont", "no code"],
        Fillers = ["sir", "please", "the", "my"],
        Conjunctions = ["but"],
        Known = ["phone"],
        Numbers = [("two", 2), ("half", 0.5m), ("an", 1)],
        Units = [("min", TimeSpan.FromMinutes(1)), ("mins", TimeSpan.FromMinutes(1)), ("hour", TimeSpan.FromHours(1)), ("hours", TimeSpan.FromHours(1)), ("sec", TimeSpan.FromSeconds(1))],
        Times = ["times", "x"],
        Phrases =
        [
            new("{code} {come}", new Sense.Means(Meaning.Came)),
            new("not {come}", new Sense.Means(Meaning.Nothing)),
            new("nothing", new Sense.Means(Meaning.Nothing)),
            new("it worked", new Sense.Means(Meaning.Worked)),
            new("i tapped it", new Sense.Means(Meaning.TappedAgain)),
            new("says invalid", new Sense.Means(Meaning.Refused)),
            new("try again in", new Sense.Means(Meaning.TryLater)),
            new("should i resend", new Sense.Means(Meaning.AskResend)),
            new("not asked for", new Sense.Means(Meaning.NotRequested)),
            new("done", new Sense.Means(Meaning.Tapped), Alone: true),
            new("log in", new Sense.Fact("goal", "login")),
            new("sign up", new Sense.Fact("goal", "register")),
            new("vpn", new Sense.Fact("vpn", "on")),
            new("restarted", new Sense.Fact("restarted", "yes")),
            new("rented number", new Sense.Fact("line", "virtual")),
            new("number", new Sense.Fact("dest", "mine")),
            new("one time number", new Sense.Fact("line", "virtual")),
            new("bank codes {come}", new Sense.Fact("others", "all")),
            new("wants my code", new Sense.Topic("scam_report")),
            new("buy a rented number", new Sense.Topic("vendor_question")),
            new("hurry", new Sense.Urgent()),
            new("says invalid hurry", new Sense.Means(Meaning.Refused)),
            new("vpn shop", new Sense.Ignored()),
            new("friends too", new Sense.Fact("others", "no_codes")),
            new("ported", new Sense.Fact("ported", "yes")),
            new("sim", new Sense.Fact("line", "sim")),
            new("under", new Sense.Bound(BoundKind.Under)),
            new("almost", new Sense.Bound(BoundKind.Nearly)),
            new("more than", new Sense.Bound(BoundKind.Over)),
            new("at most", new Sense.Bound(BoundKind.Under)),
            new("error", new Sense.ErrorWord()),
        ],
    };

    private static readonly LanguageSource Spanish = new("es", "Español")
    {
        Words = Lists(("codigo", ["código", "codigos"]), ("llega", ["lleg-"])),
        Negations = ["no", "nunca"],
        Numbers = [("dos", 2)],
        Units = [("minutos", TimeSpan.FromMinutes(1))],
        Times = ["veces"],
        Phrases =
        [
            new("no {llega}", new Sense.Means(Meaning.Nothing)),
            new("{codigo} {llega}", new Sense.Means(Meaning.Came)),
            new("entrar", new Sense.Fact("goal", "login")),
            new("si", new Sense.Means(Meaning.Tapped), Alone: true),
        ],
    };

    private static readonly Guidebook Book = new(TheGuides.Book.Offers, ImmutableDictionary<string, Phrasebook>.Empty
        .Add("en", new Phrasebook(English, Nets)).Add("es", new Phrasebook(Spanish, Nets)));

    internal static Understanding Of(string text, string language = "en") => Book.Understand(text, language);

    private static ImmutableDictionary<string, ImmutableArray<string>> Lists(params (string Name, string[] Words)[] lists) =>
        lists.ToImmutableDictionary(list => list.Name, list => list.Words.ToImmutableArray(), StringComparer.Ordinal);
}
