using System.Globalization;
using Waymark.Core.Guides;
using Waymark.Core.Guides.Checking;

namespace Waymark.Bot.Authoring;

/// <summary>Writes what is left to translate as YAML that is filled in and put into the translation's file.</summary>
static class OpenTexts
{
    /// <param name="translation">What there is already; null where nobody has begun.</param>
    internal static void Write(TextWriter output, Guide guide, string language, TranslationSource? translation)
    {
        var open = TranslationCheck.Open(guide, translation).ToArray();
        if (open.Length == 0)
        {
            output.WriteLine($"# Every text of '{guide.Id}' is translated.");
            return;
        }
        var all = TranslationCheck.Open(guide, translation: null).Count(text => !text.IsOptional);
        var left = open.Count(text => !text.IsOptional);
        var progress = string.Create(CultureInfo.InvariantCulture, $"# {all - left} of {all} texts of '{guide.Id}' are translated; {left} {(left == 1 ? "is" : "are")} left.");
        if (translation is null)
            output.Write($"# yaml-language-server: $schema=../schema/translation.schema.json\n{progress}\nlanguage: {language}\nguide: {guide.Id}\ntexts:\n");
        else
            output.WriteLine($"{progress}\n# For {translation.File}, under texts. What is marked as changed replaces the entry of the same name.");
        foreach (var text in open.Where(text => !text.IsOptional))
            Write(output, text);
        if (open.Any(text => text.IsOptional))
            output.WriteLine("\n  # What people type for a choice, as a list. These may be left out: the language is offered without them.");
        foreach (var text in open.Where(text => text.IsOptional))
            Write(output, text);
    }

    private static void Write(TextWriter output, OpenText text)
    {
        output.WriteLine();
        if (text.Before is { } before)
            output.WriteLine($"  # Its English has changed. Until now: {before.ReplaceLineEndings(" / ")}");
        foreach (var line in text.English.Split('\n'))
            output.WriteLine($"  # {line}");
        output.WriteLine(text.IsOptional
            ? $"  {Key(text.Key)}: {{ of: {Quoted(text.Hash)}, text: [] }}"
            : $"  {Key(text.Key)}: {{ of: {Quoted(text.Hash)}, text: \"\" }}");
    }

    private static string Key(string key) => key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_') ? key : $"\"{key}\"";

    /// <summary>To other readers than ours a hash of digits only would be a number.</summary>
    private static string Quoted(string hash) => hash.Any(letter => char.IsAsciiLetter(letter) && letter != 'e') ? hash : $"\"{hash}\"";
}
