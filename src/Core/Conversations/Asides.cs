using Waymark.Core.Guides;
using Waymark.Core.Language;

namespace Waymark.Core.Conversations;

/// <summary>
/// What concerns the person and not the conversation: the language, and being forgotten. The conversation stays where it
/// stands, its clock with it, and is shown again afterwards.
/// </summary>
static class Asides
{
    private const string Delete = "delete";

    /// <summary>An answer to what was asked beside the conversation is the command with what was chosen.</summary>
    internal static Input Meant(Scene scene, Person was, Input input)
    {
        if (was.Asked is not { } asked || StepOf(scene, asked) is not { } step)
            return input;
        var chosen = input switch
        {
            Input.Chose(var prompt, var id) when prompt == was.Prompts => Offering.Find(scene, step, id)?.Id,
            Input.Typed(var text) => asked == Aside.Language ? LanguageCalled(scene.Book, text) : Matching.Named(scene, step, Wording.Normalise(text))?.Id,
            _ => null,
        };
        return chosen is null ? input : new Input.Commanded(step.Id, chosen);
    }

    /// <summary>What is said beside the conversation; null where the input goes on to it.</summary>
    internal static Turn? Take(Scene scene, Person was, Input input) => input switch
    {
        Input.Chose(var prompt, _) when was.Asked is not null && prompt == was.Prompts => Turn.Nothing(was), // No choice of that question.
        Input.Commanded(Steps.Language, var named, _, _) when named is null || LanguageCalled(scene.Book, named) is null => Ask(scene, Aside.Language),
        Input.Commanded(Steps.Forget, Delete, _, _) => Forget(scene, was, Phrases.Forgotten),
        Input.Commanded(Steps.Forget, null, _, _) => IsStranger(was) ? Forget(scene, was, Phrases.NothingKept) : Ask(scene, Aside.Forget),
        _ => null,
    };

    /// <summary>From here on in that language, as far as the guide is whole in it.</summary>
    internal static void Speak(Scene scene, string named)
    {
        if (LanguageCalled(scene.Book, named) is not { } language)
            return;
        scene.Person = scene.Person with { Language = language };
        scene.Leads.Add(language == Guidebook.English || scene.Book.Translations.Has(scene.Offer.Guide.Id, language)
            ? Phrases.LanguageSet
            : Phrases.LanguageNotWhole);
    }

    /// <summary>By its own name or its tag; null where no language of the guidebook is called so.</summary>
    private static string? LanguageCalled(Guidebook book, string named)
    {
        var said = Wording.Normalise(named);
        return book.Languages.FirstOrDefault(language => book.Normalised(book.PhrasebookOf(language).Name) == said)
            ?? book.Languages.FirstOrDefault(language => string.Equals(language, named.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    private static Turn? Ask(Scene scene, Aside aside)
    {
        if (StepOf(scene, aside) is not { } step)
            return null;
        scene.Person = scene.Person with { Prompts = scene.Person.Prompts + 1, Asked = aside };
        return new Turn(scene.Person, Speaker.SayAside(scene, step), Letters: []);
    }

    private static Turn Forget(Scene scene, Person was, string lead)
    {
        var farewell = Farewell.Of(was, scene.Book, scene.Now);
        scene.KeptUntil = farewell.Until;
        scene.Leads.Add(lead);
        if (farewell.Until is not null)
            scene.Leads.Add(Phrases.ForgottenPause);
        scene.Leads.Add(Phrases.ForgottenMarks);
        var prompt = Speaker.SayLeads(scene);
        // Said once, whatever comes after it: nobody could say it again.
        return new Turn(was, prompt with { IsLast = true, Messages = [.. prompt.Messages.Select(message => message with { Keep = true })] }, Letters: [], Farewell: farewell);
    }

    /// <summary>Nothing was ever said to them that is kept.</summary>
    private static bool IsStranger(Person was) => was is { Prompts: 0, Conversation: null };

    /// <summary>As it is today: what a conversation keeps to may be older than the question.</summary>
    private static Step? StepOf(Scene scene, Aside aside) =>
        scene.Offer.Guide.Find(aside == Aside.Language ? Steps.Language : Steps.Forget);
}
