namespace Waymark.Tests.Authoring;

/// <summary>Breaks one thing of the shipped guides at a time: the problem names file, line, and what mends it.</summary>
public sealed class OneThingWrong
{
    private const string Sms = "sms.yaml", Service = "services/kucoin.yaml", English = "languages/en.yaml";

    /// <summary>File, what stands there, what is put in its place, where the problem is told to be, and its words.</summary>
    public static TheoryData<string, string, string, string, string> OfGuides => new()
    {
        { Sms, "go: folder_android", "go: folder_nokia", "go: folder_nokia", "'how_android' of 'folder' goes to 'folder_nokia', but no question or check has that id." },
        { Sms, "go: folder_android", "go: resend", "go: resend", "goes to 'resend', but no question or check has that id." },
        { Sms, "report: spam folder", "reprot: spam folder", "reprot:", "'reprot' is not known here. Known are: check, text, block, after, report, choices, if, before." },
        { Sms, "last_tap: 0-2 min,", "lasttap: 0-2 min,", "lasttap:", "'lasttap' is not known here. Known are: text, report, says, means, last_tap, taps, locked_for, go." },
        { Sms, "title: The", "titel: The", "titel:", "'titel' is not known here. Known are: guide, title, agenda" },
        { Sms, "text: |-\n      See that", "text: |-\n      Tap Resend. See that", "text: |-\n      Tap Resend", "'inbox.text' says 'tap resend', but only a request may. Make its step a request, so that the clock guards it." },
        { Sms, "last_tap: 2-10 min", "last_tap: soon", "last_tap: soon", "'last_tap' is 'soon'; write a range such as '2-10 min' or '10 min-24 h'." },
        { Sms, "last_tap: 2-10 min", "last_tap: 10-2 min", "last_tap: 10-2", "'last_tap' is '10-2 min'; write a range such as" },
        { Sms, "locked_for: 1 h", "locked_for: an hour", "locked_for: an", "'locked_for' is 'an hour'; write a duration such as '30 sec', '2 min' or '24 h'." },
        { Sms, "taps: 1,", "taps: one,", "taps: one", "'taps' is 'one'; write a number from 1." },
        { Sms, "means: try_later", "means: try_latr", "means: try_latr", "'means' is 'try_latr'; write one of: answer, ask_resend, back, came," },
        { Sms, "text: |-\n      See that", "text: |-\n      At www.example.com see that", "text: |-\n      At www", "A text may not hold a link: say the way inside the official app instead." },
        { Sms, "text: |-\n      See that", "text: |-\n      In {sevice} see that", "text: |-\n      In {sevice}", "{sevice} stands for nothing. Known names are: service, support_path," },
        { Sms, "back: Back", "back: Back to {nowhere}", "back: Back to", "{nowhere} stands for nothing." },
        { Sms, "if: { clock: [ready, last_chance] }", "if: { clock: redy }", "- question: when", "'when' depends on clock being 'redy', which it never is. It can be: ready, waiting, held, last_chance, closed." },
        { Sms, "if: { clock: [ready, last_chance] }", "if: { weather: fine }", "- question: when", "'when' depends on 'weather', but no step has that id." },
        { Sms, "if: { clock: [ready, last_chance] }", "if: { others: perhaps }", "- question: when", "'when' depends on others being 'perhaps', which it never is. It can be: all, no_codes, none, not_sure." },
        { Sms, "  - request: resend\n    if: { clock: ready }\n", "  - request: resend\n", "- request: resend", "The request 'resend' does not say in which phase of the clock it comes. Add if:" },
        { Sms, "before: last_request", "before: last_reqest", "- check: restart", "'restart' comes before 'last_reqest', but no request has that id." },
        { Sms, "- check: inbox", "- chek: inbox", "- chek: inbox", "Each entry begins with 'question: id', 'check: id' or 'request: id'." },
        { Sms, "- check: inbox", "- check: folder", "- check: folder\n    report: inbox", "The id 'folder' is used twice. Give one of them another id." },
        { Sms, "- question: others\n    text: Do", "- question: others\n    txt: Do", "- question: others", "'text' is missing here. Add 'text: ...'." },
        { Sms, "found: { text: Found it, means: came }\n      not_there: {", "found: [ Found it ]\n      not_there: {", "found: [", "'found' must be a mapping of names to values." },
        { Sms, "how_iphone: { text: How on iPhone", $"how_iphone: {{ text: {Long}", "how_iphone: { text: A", $"The choice '{Long}' has 81 characters; a button shows 80. Shorten it." },
        { Sms, "  orient:\n", "  orientation:\n", "#", "The moment 'orient' is missing. Add it under moments, with a text and its choices." },
        { Sms, "  alarm:\n", "  alert:\n", "#", "The outcome 'alarm' is missing. Add it under outcomes, with a text." },
        { Sms, "  back: Back\n", "", "#", "The phrase 'back' is missing. Add it under phrases." },
        { Sms, "guide: sms", "guide: [sms", "guide: [sms", "This is no YAML. Look for a bracket or a quote that is not closed, here or above." },
        { Sms, "    choices:\n      lt2m", "    choices:\n      lt2m: Twice\n      lt2m", "lt2m: {", "This is no YAML:" },
        { English, "  came:\n    - \"{code} came\"", "  cmae:\n    - \"{code} came\"", "- \"{code} came\"", "'cmae' is no meaning. Known are: answer, ask_resend, back, came," },
        { English, "nothing, none, still not", "nothing, '...', still not", "nothing: [nothing, '...'", "The phrase '...' has no letter or digit, so nobody can say it." },
        { English, "language: en", "lang: en", "lang: en", "'language' is missing here." },
    };

    public static TheoryData<string, string, string, string, string> OfServices => new()
    {
        { Service, "resend_after: { is: 2 min, from: \"same guide; Vonage's default second try is at 125 s\" }", "resend_after: { is: 2 min }", "resend_after:", "'from' is missing here. Add 'from: ...'." },
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
        { Service, "support_path: ", "support_paht: ", "support_paht:", "'support_paht' is not known here." },
        { Service, "name: KuCoin", "name: ''", "service:", "'name' is missing here." },
    };

    private static string Long => new('A', 81);

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
