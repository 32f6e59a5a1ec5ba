using Waymark.Bot.Authoring;
using Waymark.Core.Guides;
using Waymark.Core.Guides.Checking;

namespace Waymark.Tests.Authoring;

/// <summary>A language speaks for a guide only where every text is translated as its English stands now.</summary>
public sealed class Translating : IDisposable
{
    private const string File = "translations/es.yaml";

    private readonly GuidesCopy _guides = new();

    public void Dispose() => _guides.Dispose();

    [Fact]
    public void A_whole_translation_is_offered_and_has_every_text()
    {
        Translate();
        Assert.Empty(GuideFolder.Look(_guides.Folder).Problems);
        var book = _guides.Read();
        Assert.True(book.Translations.Has("sms", "es"));
        Assert.Equal("¿Llegan otros SMS a este teléfono?", book.Translations.Whole[("sms", "es")]["others.text"]);
        Assert.Equal("Llegó un código", book.Translations.Whole[("sms", "es")]["inbox.came"]); // The same English, translated once.
    }

    [Fact]
    public void Without_one_text_the_whole_guide_is_English_and_a_note_says_why()
    {
        Translate(without: "others.text");
        var note = Assert.Single(GuideFolder.Look(_guides.Folder).Problems);
        Assert.Equal("guides/translations/es.yaml:1: note: 1 texts are not translated as they stand now, so es is not offered for 'sms': waymark guides missing es lists them.", note.ToString());
        Assert.False(_guides.Read().Translations.Has("sms", "es"));
    }

    [Fact]
    public void A_text_whose_English_has_changed_is_noted_with_its_line()
    {
        Translate();
        _guides.Replace("sms.yaml", "Do other texts reach this phone?", "Do other texts still reach this phone?");
        var problems = GuideFolder.Look(_guides.Folder).Problems.Select(problem => problem.ToString()).ToArray();
        Assert.Contains($"guides/{File}:{_guides.LineOf(File, "  others.text:")}: note: The English of 'others.text' has changed since: it is now {Translations.HashOf("Do other texts still reach this phone?")}. Look at the text again.", problems, StringComparer.Ordinal);
        Assert.False(_guides.Read().Translations.Has("sms", "es"));
    }

    [Theory]
    [InlineData("others.text:", "other.text:", "'other.text' is no text of the guide 'sms'. Leave it out, or mend its name.")]
    [InlineData("¿Llegan otros SMS a este teléfono?", "¿Llegan otros SMS de {service}?", "'others.text' names {service}, which its English does not.")]
    [InlineData("¿Llegan otros SMS a este teléfono?", "Llame al +34 900 123 456", "'others.text' gives the phone number '34 900 123 456'.")]
    [InlineData("¿Llegan otros SMS a este teléfono?", "Mire en evil-help.com", "'others.text' links to evil-help.com, which kucoin does not list under hosts.")]
    [InlineData("¿Llegan otros SMS a este teléfono?", "Espere 30 min", "'others.text' repeats a number of kucoin: '30 min'.")]
    [InlineData("language: es", "languag: es", "'languag' is not known here. Known are: language, guide, texts.")]
    [InlineData("guide: sms", "guide: mail", "There is no guide 'mail' to translate. There are: sms.")]
    public void What_is_wrong_in_it_is_refused_with_its_line(string old, string with, string words)
    {
        Translate();
        _guides.Replace(File, old, with);
        var place = $"guides/{File}:{(with.StartsWith("guide", StringComparison.Ordinal) ? 1 : _guides.LineOf(File, with))}: ";
        Assert.Contains(_guides.Problems, problem => problem.StartsWith(place, StringComparison.Ordinal) && problem.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_half_translated_but_the_never_share_line_is_the_person_s_own()
    {
        Translate(without: "others.text");
        var book = _guides.Read();
        var shown = await SpanishAsync(book);
        Assert.Contains("Nadie de este bot te escribirá primero.", shown, StringComparison.Ordinal);
        Assert.Contains("What were you doing?", shown, StringComparison.Ordinal);
        Translate();
        Assert.Contains("¿Qué estaba haciendo?", await SpanishAsync(_guides.Read()), StringComparison.Ordinal);
        Assert.Contains("¿Qué estaba haciendo?", await SpanishAsync(_guides.Read(), "es-mx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_that_was_chosen_is_spoken_from_then_on_where_it_is_whole()
    {
        Translate();
        using var folder = new TempFolder();
        await using var player = new Bot.Trying.ScriptPlayer(_guides.Read(), folder.File("play.db"), TextWriter.Null);
        Assert.Empty(await player.PlayAsync(Bot.Trying.ScriptReader.Read(
        [
            "> /guide kucoin-sms", "< What were you doing?", "> /language", "> español", "< Desde ahora escribo en Español.", "< ¿Qué estaba haciendo?",
            "! restart", "> /language en", "< I write in English from here on.", "< What were you doing?", "> /language Español", "< ¿Qué estaba haciendo?",
        ], out _)));
    }

    private static async Task<string> SpanishAsync(Guidebook book, string language = "es")
    {
        using var folder = new TempFolder();
        var transcript = new StringWriter();
        await using var player = new Bot.Trying.ScriptPlayer(book, folder.File("play.db"), transcript, language);
        await player.PlayAsync(Bot.Trying.ScriptReader.Read(["> /guide kucoin-sms"], out _));
        return transcript.ToString();
    }

    /// <summary>Every text in its English, and some in Spanish.</summary>
    private void Translate(string? without = null)
    {
        var spanish = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["others.text"] = "¿Llegan otros SMS a este teléfono?",
            ["goal.text"] = "¿Qué estaba haciendo?",
            ["use_method.came"] = "Llegó un código",
            ["phrases.language_set"] = "Desde ahora escribo en {language}.",
        };
        var guide = TheGuides.KuCoinSms.Guide;
        var lines = from text in TranslationCheck.Open(guide, translation: null)
                    where text.Key != without && !text.IsOptional && text.Key != Phrases.KeyOf(Phrases.NeverShare)
                    select $"  {text.Key}: {{ of: \"{text.Hash}\", text: {Quoted(spanish.GetValueOrDefault(text.Key, text.English))} }}";
        _guides.Write(File, $"language: es\nguide: sms\ntexts:\n  phrases.never_share: {{ of: {Translations.HashOf(guide.Texts["phrases.never_share"])}, text: Nunca envíes aquí tu código. Nadie de este bot te escribirá primero. }}\n{string.Join('\n', lines)}\n");
    }

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
