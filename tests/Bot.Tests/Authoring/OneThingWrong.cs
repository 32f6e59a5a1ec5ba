namespace Waymark.Tests.Authoring;

/// <summary>Breaks one thing of the shipped guides at a time: the problem names file, line, and what mends it.</summary>
public sealed class OneThingWrong
{
    private const string Sms = "sms.yaml", Service = "services/kucoin.yaml", English = "languages/en.yaml";

    /// <summary>File, what stands there, what is put in its place, where the problem is told to be, and its words.</summary>
    public static TheoryData<string, string, string, string, string> OfGuides => new()
    {
        { Sms, "go: folder_android", "go: folder_nokia", "go: folder_nokia", "'how_android' of 'folder' goes to 'folder_nokia', but no question, check or outcome has that id." },
        { Sms, "go: folder_android", "go: resend", "go: resend", "goes to 'resend', but no question, check or outcome has that id." },
        { Sms, "checked: spam folder", "cheked: spam folder", "cheked:", "'cheked' is not known here. Known are: check, text, block, checked, unasked, after, choices, choices_from, variants, if, before, needs, claims." },
        { Sms, "last_tap: 0-2 min,", "lasttap: 0-2 min,", "lasttap:", "'lasttap' is not known here. Known are: text, report, checked, noted, says, means, last_tap, taps, locked_for, go, fact, needs, if, claims." },
        { Sms, "title: The", "titel: The", "titel:", "'titel' is not known here. Known are: guide, title, own_numbers, agenda" },
        { Sms, "last_tap: 2-10 min", "last_tap: soon", "last_tap: soon", "'last_tap' is 'soon'; write a range such as '2-10 min' or '10 min-24 h'." },
        { Sms, "last_tap: 2-10 min", "last_tap: 10-2 min", "last_tap: 10-2", "'last_tap' is '10-2 min'; write a range such as" },
        { Sms, "locked_for: 1 h", "locked_for: an hour", "locked_for: an", "'locked_for' is 'an hour'; write a duration such as '30 sec', '2 min' or '24 h'." },
        { Sms, "taps: 1,", "taps: one,", "taps: one", "'taps' is 'one'; write a number from 1, with a + where it is that or more." },
        { Sms, "means: try_later", "means: try_latr", "means: try_latr", "'means' is 'try_latr'; write one of: alarm, answer, ask_resend, back, came," },
        { Sms, "choices_from: carriers", "choices_from: phones", "choices_from: phones", "'choices_from' is 'phones'; write one of: regions, carriers, services, languages." },
        { Sms, "fact: credit=none", "fact: credit", "fact: credit,", "'fact' of 'line_state.credit' is 'credit'; write it as name=value." },
        { Sms, "{ go: outage, pressing: true }", "{ go: outage }", "sim_swap_alert:", "The topic 'sim_swap_alert' goes to 'outage', which may raise an alarm, so nothing may go ahead of it. Add pressing: true." },
        { Sms, "{ go: scam, pressing: true }", "{ go: scam, pressing: maybe }", "scam_report:", "'pressing' is 'maybe'. Write true, or leave it out." },
        { Sms, "{ go: incident }", "{ go: incident, how_long: true }", "incident:", "The topic 'incident' goes to 'incident', so the end of a pause is never said. Leave out how_long, or give it a text." },
        { Sms, "back: Back", "back: Back to {nowhere}", "back: Back to", "{nowhere} stands for nothing." },
        { Sms, "if: { clock: [ready, last_chance] }", "if: { clock: redy }", "if: { clock: redy }", "'since' depends on clock being 'redy', which it never is. It can be: ready, waiting, held, last_chance, closed." },
        { Sms, "if: { clock: [ready, last_chance] }", "if: { weather: fine }", "if: { weather: fine }", "'since' depends on 'weather', which nothing tells. Known are: the questions, checks and requests of this guide," },
        { Sms, "if: { clock: [ready, last_chance] }", "if: { goal: fun }", "if: { goal: fun }", "'since' depends on goal being 'fun', which it never is. It can be: login, withdraw, register, reset, api, not_sure, unknown, known." },
        { Sms, "if: { clock: [ready, last_chance] }", "if: { resend: came }", "if: { resend: came }", "'since' depends on resend being 'came', which it never is. It can be: tapped, unknown, known." },
        { Sms, "if: { clock: [ready, last_chance] }", "if: { clock: closed }", "if: { clock: closed }", "'since' can never come: while the clock is closed the report follows at once." },
        { Sms, "if: { os: ios }", "if: { os: nokia }", "text: |-\n          Look in the hidden messages; do not close {service}.\n          Messages > Filters", "'folder' depends on os being 'nokia', which it never is. It can be: ios, android, unknown, known." },
        { Sms, "- request: fresh\n    if: { clock: ready, resend: tapped, dest: *here, virtual_number: *alive }\n", "- request: fresh\n", "- request: fresh\n", "The request 'fresh' does not say in which phase of the clock it comes. Add if:" },
        { Sms, "- request: fresh\n    if: { clock: ready, resend: tapped, dest: *here, virtual_number: *alive }\n", "- request: fresh\n    if: { clock: held, resend: tapped, dest: *here, virtual_number: *alive }\n", "if: { clock: held, resend: tapped, dest: *here, virtual_number: *alive }\n", "The request 'fresh' can never come while the clock is held: no request is allowed then. Write ready or last_chance." },
        { Sms, "tapped: { text: I asked for the call, means: tapped,", "tapped: { text: I asked for the call,", "- request: voice", "The request 'voice' has no choice that tells that it was made. Add one with means: tapped." },
        { Sms, "again: { text: I tapped it again, means: tapped_again }", "again: { text: I tapped it again, means: tapped }", "again: { text: I tapped it again, means: tapped }", "'wait.again' means that a permitted request was made, but 'wait' is no request. Write means: tapped_again." },
        { Sms, "before: last_request", "before: last_reqest", "before: last_reqest", "'restart' comes before 'last_reqest', but no request or outcome has that id." },
        { Sms, "- check: inbox", "- chek: inbox", "- chek: inbox", "Each entry begins with 'question: id', 'check: id' or 'request: id'." },
        { Sms, "- check: recheck", "- check: folder", "- check: folder\n    if:\n      - { clock: held", "The id 'folder' is used twice. Give one of them another id." },
        { Sms, "- check: recheck", "- check: Re-check", "- check: Re-check", "The id 'Re-check' cannot be named in braces. Use small letters, digits and _." },
        { Sms, "found: { text: Found it, means: came }", "text: { text: Found it, means: came }", "text: { text: Found it", "No choice can be called 'text': a part of 'folder' is. Give it another id." },
        { Sms, "- question: others\n    text: Do", "- question: others\n    txt: Do", "- question: others", "'text' is missing here. Add 'text: ...'." },
        { Sms, "found: { text: Found it, means: came }", "found: [ Found it ]", "found: [", "'found' must be a mapping of names to values." },
        { Sms, "after: *last_word", "after: [{ text: Bye }]", "after: [{", "Each entry of 'after' must be a text." },
        { Sms, "how_iphone: { text: How on iPhone", $"how_iphone: {{ text: {Long}", "how_iphone: { text: A", $"The choice '{Long}' has 41 characters; a button shows 40. Shorten it." },
        { Sms, "how_iphone: { text: How on iPhone", "how_iphone: { text: Resend", "how_iphone: { text: Resend", "No choice is called 'Resend': people would believe that it sends a code. Write 'I tapped Resend' where a request was made." },
        { Sms, "says: [android, i have android, samsung]", "says: [android, 'sam(sung|my)']", "says: [android, 'sam", "'sam(sung|my)' holds '|' as a pattern would. Phrases are words: write each as people type it." },
        { Sms, "says: [android, i have android, samsung]", "says: [android, '...']", "says: [android, '...", "The phrase '...' has no letter or digit, so nobody can say it." },
        { Sms, "says: [android, i have android, samsung]", "says: [android, i have an iPhone]", "says: [iphone, i have an iphone, ios]", "'i have an iphone' stands for 'how_android' and 'how_iphone' of 'folder'. Leave it to one of them." },
        { Sms, "block: \"Please check", $"block: \"{new string('x', 256)} Please check", "block: \"x", "characters; one tap copies 256 at most. Shorten it." },
        { Sms, "asides:\n", "asides:\n  - check: lonely\n    text: Look.\n    choices:\n      ok: Fine\n\n", "- check: lonely", "Nothing leads to 'lonely'. Let a choice or a topic go there, or move it to the agenda." },
        { Sms, "outcomes:\n", "outcomes:\n  lonely:\n    text: Bye.\n\n", "  lonely:", "Nothing leads to the outcome 'lonely'. Let a choice or a topic go there." },
        { Sms, "      ok: { text: Go on, says: [ok, done, blocked, yes] }", "      ok: { text: Go on, go: scam_nothing }", "- check: scam_nothing", "From 'scam_nothing' every choice goes round in a circle. Give one of them no go, so that the agenda follows." },
        { Sms, "phrases:\n", "phrases:\n  my_own: Hello.\n", "my_own:", "No text names {my_own}, so this phrase is never said. Name it in a text, or leave it out." },
        { Sms, "Message on screen: {screen_says}", "Message on screen: unknown", "unasked: none noted", "No text names {screen_says}, so 'unasked' is never said. Name it in the report, or leave it out." },
        { Sms, "incident: { go: incident }", "incident: { go: nowhere }", "incident: { go: nowhere }", "The topic 'incident' goes to 'nowhere', but no question, check or outcome has that id." },
        { Sms, "incident: { go: incident }", "incident: { claims: ['031'] }", "incident: { claims", "The topic 'incident' says nothing and goes nowhere. Give it a text or go." },
        { Sms, "incident: { go: incident }", "incident: { go: incident, text: Wait. }", "incident: { go: incident, text", "The topic 'incident' goes to 'incident', so its text is never said. Leave one of them out." },
        { Sms, "  orient:\n", "  orientation:\n", "# yaml", "The moment 'orient' is missing. Add it under moments, with a text and its choices." },
        { Sms, "  orient:\n", "  orientation:\n", "  orientation:", "The moment 'orientation' is never said. Moments are: consent, consent_held," },
        { Sms, "  stopped:\n", "  stoped:\n", "# yaml", "The outcome 'stopped' is missing. Add it under outcomes, with a text." },
        { Sms, "  back: Back\n", "", "# yaml", "The phrase 'back' is missing. Add it under phrases." },
        { Sms, "guide: sms", "guide: [sms", "guide: [sms", "This is no YAML. Look for a bracket or a quote that is not closed, here or above." },
        { Sms, "    choices:\n      lt2m", "    choices:\n      lt2m: Twice\n      lt2m", "lt2m: {", "'lt2m' stands here twice. Leave one of the two out, or give it another name." },
        { English, "language: en", "lang: en", "lang: en", "'lang' is not known here." },
    };

    public static TheoryData<string, string, string, string, string> OfServices => new()
    {
        { Service, "resend_after: { is: 2 min, from: \"same guide; Vonage's default second try is at 125 s\",", "resend_after: { is: 2 min,", "resend_after:", "'from' is missing here. Add 'from: ...'." },
        { Service, "resend_after: { is: 2 min,", "resend_after: {", "resend_after:", "'is' is missing here." },
        { Service, "resend_after: { is: 2 min,", "resend_after: { is: 2 minuts,", "resend_after:", "'is' is '2 minuts'; write a duration such as '30 sec', '2 min' or '24 h'." },
        { Service, "cooldown: { is: 30 min,", "cooldown: { is: 99999999 d,", "cooldown:", "'is' is '99999999 d'; write a duration such as" },
        { Service, "usually_arrives: { is: 10-30 sec,", "usually_arrives: { is: quickly,", "usually_arrives:", "'is' is 'quickly'; write a range such as" },
        { Service, "attempts: { is: 3,", "attempts: { is: 0,", "attempts:", "'is' is '0'; write a number from 1 to 99." },
        { Service, "  window: {", "  windw: {", "  windw:", "'windw' is not known here. Known are: usually_arrives, resend_after," },
        { Service, "  window: {", "  windw: {", "  usually_arrives:", "'window' is missing. Add 'window: { is: ..., from: \"where the number comes from\" }'." },
        { Service, "use_within: { is: 5 min,", "use_within: { is: 11 min,", "  use_within:", "'use_within' is longer than 'dead_after': a code would be safe to type after it is dead." },
        { Service, "resend_after: { is: 2 min,", "resend_after: { is: 2 h,", "  resend_after:", "'resend_after' must be longer than nothing and not longer than 'window'." },
        { Service, "cooldown: { is: 30 min,", "cooldown: { is: 30 h,", "  cooldown:", "'cooldown' must be longer than nothing and not longer than 'pause_after_last_chance'." },
        { Service, "usually_arrives: { is: 10-30 sec,", "usually_arrives: { is: 2-3 min,", "  usually_arrives:", "'usually_arrives' ends after 'resend_after': people would ask again while the code is on its way as usual." },
        { Service, "  support: ", "  suport: ", "  suport:", "'suport' is not known here. Known are: support, freeze, recovery, announcements." },
        { Service, "  support: ", "  suport: ", "  suport:", "'support' is missing here. Add 'support: ...'." },
        { Service, "  support: \"Official", "  support: \"https://kucoin.com.evil.example Official", "  support:", "'paths.support' links to kucoin.com.evil.example, which kucoin does not list under hosts." },
        { Service, "  support: \"Official", "  support: \"Call 0800 555 01 99. Official", "  support:", "'paths.support' gives the phone number '0800 555 01 99'." },
        { Service, "service: kucoin", "service: Ku Coin", "service:", "'service' is 'Ku Coin'; write small letters, digits and hyphens." },
        { Service, "name: KuCoin", "name: ''", "name:", "'name' is empty. Fill it in." },
        { Service, "name: KuCoin", "name: KuCoin\nleaves_out: [nowhere]", "leaves_out:", "'nowhere' is left out, but no guide has a question, check or request of that id." },
        { Service, "hosts: [", "hosts: [evil.example, ", "hosts:", "'evil.example' is no official host of kucoin in hosts.yaml. Add it there once somebody has looked, or leave it out." },
        { Service, "methods: [authenticator", "methods: [autenticator", "methods:", "'autenticator' is no method. Known are: authenticator, passkey, email, voice. Did you mean 'authenticator'?" },
        { "hosts.yaml", "[kucoin.com", "[https://kucoin.com/", "  kucoin:", "'https://kucoin.com/' is no host. Write it as it stands in an address, such as www.example.com, without https:// and path." },
        { "vendors/smspin.yaml", "says: one", "says: guaranteed one", "says: guaranteed", "'says' promises: 'guaranteed'." },
        { "vendors/smspin.yaml", "says: one", "says: at smspin.com one", "says: at", "'says' links to smspin.com. A vendor's card holds no link." },
    };

    private static string Long => new('A', 41);

    [Theory]
    [MemberData(nameof(OfGuides))]
    [MemberData(nameof(OfServices))]
    public void Is_told_with_file_and_line_and_what_mends_it(string file, string old, string with, string at, string words)
    {
        using var guides = new GuidesCopy();
        guides.Replace(file, old, with);
        var problems = guides.Problems;
        var place = $"guides/{file}:{guides.LineOf(file, at)}: ";
        Assert.True(problems.Any(problem => problem.StartsWith(place, StringComparison.Ordinal) && problem.Contains(words, StringComparison.Ordinal)),
            $"No problem '{place}{words}' among:\n{string.Join('\n', problems)}");
    }
}
