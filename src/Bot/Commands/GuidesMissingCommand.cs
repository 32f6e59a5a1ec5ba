using System.CommandLine;
using Waymark.Bot.Authoring;
using Waymark.Core.Guides.Checking;

namespace Waymark.Bot.Commands;

/// <summary><c>guides missing LANG</c>: what is left to translate.</summary>
static class GuidesMissingCommand
{
    internal static Command Create()
    {
        var language = new Argument<string>("LANG") { Description = "The language's short name, such as es" };
        var guide = new Option<string?>("--guide") { Description = "Only this guide, such as sms" };
        var command = new Command("missing", """
            Writes the texts that have no translation of their English as it stands now, as YAML for guides/translations/LANG.yaml.
            Example: waymark guides missing es > guides/translations/es.yaml
            """) { language, guide };
        command.SetAction(parsed => Run(parsed, parsed.GetValue(language)!, parsed.GetValue(guide)));
        return command;
    }

    private static int Run(ParseResult parsed, string language, string? only)
    {
        if (language.Length == 0 || !language.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
            return Exit.Refuse($"'{language}' is no language. Write its short name, such as es or hi-Latn.");
        var reading = GuideFolder.Look(Arguments.Settings(parsed).GuidesPath);
        var one = only is null ? null : Arguments.GuideOf(only, reading);
        if (only is not null && one is null)
            return Exit.Refuse(Arguments.NoGuide(only, reading));
        var known = reading.Languages.Select(written => written.Language).ToArray();
        if (!known.Contains(language, StringComparer.Ordinal))
            Console.Error.WriteLine($"There is no languages/{language}.yaml, so nobody's words in {language} are understood yet; docs/languages.md tells how one is written. "
                + $"Is '{language}' the language's short name? There are: {string.Join(", ", known.Order(StringComparer.Ordinal))}.{Suggestion.For(language, known)}");
        foreach (var guide in reading.Guides.Where(guide => one is null || guide == one))
            OpenTexts.Write(Console.Out, guide.Guide, language, reading.Translations
                .FirstOrDefault(translation => translation.Language == language && translation.Guide == guide.Guide.Id));
        return Exit.Fine;
    }
}
