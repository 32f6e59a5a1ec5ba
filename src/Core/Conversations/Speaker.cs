using System.Collections.Immutable;
using Waymark.Core.Guides;

namespace Waymark.Core.Conversations;

/// <summary>Says where the scene ended: gives the permission if there is one, notes what is due, and finds the words.</summary>
static class Speaker
{
    /// <summary>A lead this short goes before the first of two lines, so that they stay two.</summary>
    private const int LongestFirstLine = 90;

    /// <param name="announced">The time that the person had been told of before this turn.</param>
    internal static Prompt Say(Scene scene, DateTimeOffset? announced)
    {
        var permits = scene is { GivesPermission: true, Conversation.Phase: Phase.Permitted, Step.UsesRequest: true };
        if (permits)
            scene.Clock = scene.Clock.Permit(scene.Service, scene.RequestId, scene.Now);
        var due = DueOf(scene);
        scene.Conversation = scene.Conversation with { Due = due, Unseen = false };
        scene.Person = scene.Person with { Prompts = scene.Person.Prompts + 1 };
        var next = scene.ClockPhase.NotBefore;
        return new Prompt(
            scene.Person.Prompts,
            Messages(scene, announced),
            Buttons(scene),
            permits ? new RequestRule.Now(scene.Now) : next is { } at ? new RequestRule.At(at) : new RequestRule.No(),
            GoodUntil: permits ? scene.Now + Scene.LateAfter : null,
            Next: due,
            MayWrite: scene.Person.MayWrite == true);
    }

    /// <summary>An answer where no conversation is, which begins none.</summary>
    internal static Prompt SayLeads(Scene scene) => new(
        scene.Person.Prompts + 1,
        [.. scene.Leads.Select(lead => new Message(Filling.Compose(scene, Texts.Phrase(scene, lead))))],
        Buttons: [],
        scene.ClockPhase.NotBefore is { } at ? new RequestRule.At(at) : new RequestRule.No());

    /// <summary>When the bot has something to say by itself, were nothing else said.</summary>
    internal static DateTimeOffset? DueOf(Scene scene)
    {
        var open = scene.Conversation;
        if (open.Phase is Phase.Ended or Phase.Permitted or Phase.Arrived or Phase.Mistyped || open.Outcome is not null)
            return null; // Over, or the person has something in hand that a reminder would spoil.
        if (!open.Awaits || open.Phase == Phase.Wondering)
            return scene.ClockPhase is ClockPhase.Closed ? null : scene.ClockPhase.NotBefore;
        // Asked about later than it was told, or so late that the clock has forgotten it: the wait begins now.
        return scene.Clock.Newest?.Latest + scene.Service.ResendAfter is { } asked && asked > scene.Now
            ? asked
            : scene.Now + scene.Service.ResendAfter;
    }

    private static ImmutableArray<Message> Messages(Scene scene, DateTimeOffset? announced)
    {
        var step = scene.Step!;
        if (IsFirstWordOfWait(scene, announced))
            scene.Leads.Add(Phrases.WaitTold);
        var messages = ImmutableArray.CreateBuilder<Message>();
        var (text, after) = scene.Instead is { } instead ? (Texts.Phrase(scene, instead), []) : Texts.OfStep(scene, step);
        if (scene.Leads.Exists(IsPasted))
            text = text.Replace($"\n{{{Phrases.OnlyThere}}}", "", StringComparison.Ordinal); // The answer to a secret has just said it.
        foreach (var lead in scene.Leads.Distinct(StringComparer.Ordinal))
        {
            if (IsNicety(lead) && (scene.Conversation.Phase is not (Phase.Asking or Phase.Suggesting) || (lead == Phrases.Meanwhile && HasLines(text))))
                continue;
            var words = Texts.Find(scene, Phrases.KeyOf(lead)) ?? Texts.Of(scene, lead);
            // Whoever comes from a community reads its warning before anything else, so it stays where it stands.
            if (lead != Phrases.FromCommunity && Joined(words, text) is { } joined)
                text = joined;
            else
                messages.Add(new Message(Filling.Compose(scene, words), Keep: lead is Phrases.Greeting or Phrases.FromCommunity || IsPasted(lead)));
        }
        messages.Add(new Message(Filling.Compose(scene, text)));
        if (scene.Instead is null)
            AddTheRest(scene, step, after, messages);
        return messages.ToImmutable();
    }

    /// <summary>One message of two lines, where the lead and the text are that short.</summary>
    private static string? Joined(string lead, string text) =>
        HasLines(lead) ? null
        : !HasLines(text) ? $"{lead}\n{text}"
        : !lead.Contains('{', StringComparison.Ordinal) && lead.Length + text.IndexOf('\n', StringComparison.Ordinal) < LongestFirstLine ? $"{lead} {text}"
        : null;

    private static void AddTheRest(Scene scene, Step step, IEnumerable<string> after, ImmutableArray<Message>.Builder messages)
    {
        if (Texts.Find(scene, $"{step.Id}.block") is { } block)
            messages.Add(new Message(Filling.Compose(scene, block), Block: true, Copy: Texts.Phrase(scene, Phrases.Copy)));
        foreach (var text in after)
            messages.Add(new Message(Filling.Compose(scene, text)));
        if (step.Id == Steps.Stopped && scene.ClockPhase is ClockPhase.CoolingDown or ClockPhase.Closed)
            messages.Add(new Message(Filling.Compose(scene, Texts.Phrase(scene, Phrases.StopHolds))));
    }

    private static bool IsNicety(string lead) => lead is Phrases.Meanwhile or Phrases.MeanwhileQuiet;

    private static bool IsPasted(string lead) => lead.StartsWith("pasted", StringComparison.Ordinal);

    private static bool HasLines(string text) => text.Contains('\n', StringComparison.Ordinal);

    private static bool IsFirstWordOfWait(Scene scene, DateTimeOffset? announced) =>
        scene.Conversation is { Phase: Phase.Asking or Phase.Suggesting, Due: { } due }
        && (due != announced || scene.Leads.Contains(Phrases.Greeting, StringComparer.Ordinal))
        && scene.ClockPhase is ClockPhase.Waiting && scene.Person.MayWrite is not null
        && !scene.Leads.Contains(Phrases.PleaseWait, StringComparer.Ordinal);

    /// <summary>Whether there is an earlier question to go back to from here.</summary>
    internal static bool GoesBack(Scene scene) =>
        scene.Conversation is { Phase: Phase.Asking or Phase.Suggesting, Trail.Length: > 0 } && scene.Conversation.Step != Steps.WhichService;

    private static ImmutableArray<Button> Buttons(Scene scene)
    {
        var step = scene.Step!;
        var buttons = Offering.Of(scene, step).Select(choice => new Button(choice.Id, Offering.Label(scene, step, choice), ToneOf(choice.Means)));
        return [.. GoesBack(scene) ? buttons.Append(new Button(Decider.BackChoice, Texts.Phrase(scene, Phrases.Back))) : buttons];
    }

    private static Tone ToneOf(Meaning means) => means switch
    {
        Meaning.Tapped => Tone.Main,
        Meaning.Came or Meaning.Worked => Tone.Good,
        Meaning.Alarm or Meaning.NotRequested => Tone.Danger,
        _ => Tone.Plain,
    };
}
