using System.CommandLine;
using Waymark.Bot.Authoring;

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
        if (only is not null && !reading.Guides.Any(guide => guide.Guide.Id == only))
            return Exit.Refuse(Arguments.NoGuide(only, reading));
        foreach (var guide in reading.Guides.Where(guide => only is null || guide.Guide.Id == only))
            OpenTexts.Write(Console.Out, guide.Guide, language, reading.Translations
                .FirstOrDefault(translation => translation.Language == language && translation.Guide == guide.Guide.Id));
        return Exit.Fine;
    }
}
