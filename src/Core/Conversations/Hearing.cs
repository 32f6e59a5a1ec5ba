using Waymark.Core.Guides;
using Waymark.Core.Language;
using Waymark.Core.Safety;

namespace Waymark.Core.Conversations;

/// <summary>Takes what was typed: as a choice where it stands for one, else by what it tells. Typing gets as far as tapping.</summary>
static class Hearing
{
    internal static void Read(Scene scene, Conversation? open, string text)
    {
        var step = open is null ? null : scene.Guide.Find(open.Step);
        var said = Wording.Normalise(text);
        if (step is not null && Matching.Named(scene, step, said) is { } choice)
            Telling.Tell(scene, choice, step);
        else if (step is not null && Matching.IsBack(scene, said))
            scene.Fire(Trigger.BackWanted);
        else // Searching for a meaning costs far more than comparing labels.
            Hear(scene, open, step, scene.Book.Understand(text, scene.Person.Language), said);
    }

    private static void Hear(Scene scene, Conversation? open, Step? step, Understanding told, string said)
    {
        if (told.Facts.ContainsKey(FactNames.Unsolicited))
            told = told with { Means = Guides.Meaning.NotRequested }; // An alarm in whichever words.
        else if (told is { Means: Guides.Meaning.LongerTime, LockedFor: { } shown })
            told = told with { Means = shown > scene.Service.ResendAfter ? Guides.Meaning.TryLater : Guides.Meaning.Grey };
        else if (told is { Means: Guides.Meaning.Tapped or Guides.Meaning.TappedAgain, IsElliptic: true } && TellsWhichTap(told))
            told = told with { Means = null }; // "I tapped 3 times" is no fourth one.
        if (step is { Id: Steps.WhichService } && Matching.ServiceIn(scene.Book, said) is { } chosen)
        {
            if (!Beginning.IsMidWay(scene))
                Taking.Take(scene, open: null, told, said, now: false);
            Telling.Tell(scene, new Choice(chosen.Id), step);
        }
        else if (open is { IsOpen: true } && IsAboutAnother(scene, told, said))
            Another(scene, told, said);
        else if (open is { IsOpen: true })
            Understand(scene, step, told, said);
        else if (open is not { IsOpen: false } || Ending.IsOver(scene, told, said))
            Begin(scene, told, said);
        else
            Ending.Answer(scene, told, said);
    }

    /// <summary>Another service than the conversation's is named, and not only as one whose texts do come.</summary>
    internal static bool IsAboutAnother(Scene scene, Understanding told, string said) => Matching.NamesAnother(scene, said)
        && !Fitting.IsAlarmOpen(scene) && (told.Corrects || (told.Means is null or Guides.Meaning.Nothing && !told.Facts.ContainsKey(FactNames.Others)));

    /// <summary>"It's the other one, actually" is clear; else it is asked. Either way the first one's clock stays as it is.</summary>
    private static void Another(Scene scene, Understanding told, string said)
    {
        if (told.Corrects && Matching.ServiceIn(scene.Book, said) is not null)
            Begin(scene, told, said);
        else
            Beginning.AskMidWay(scene);
    }

    private static bool TellsWhichTap(Understanding told) => told.Facts.ContainsKey(FactNames.Tries) || told.Facts.ContainsKey(FactNames.Since);

    /// <summary>Of a secret only its kind is left to answer; what else was meant is taken, and the conversation goes on.</summary>
    internal static void Warn(Scene scene, SecretKind kind, Guides.Meaning? means)
    {
        if (!scene.Conversation.IsOpen || scene.Conversation.Phase == Phase.Starting)
            Beginning.Restart(scene, began: "words");
        scene.Leads.Insert(0, Phrases.PastedOf(kind));
        if (means is { } said and not (Guides.Meaning.StartOver or Guides.Meaning.Thanks))
            TellNews(scene, scene.Step, said, lockedFor: null);
        else if (kind == SecretKind.Code)
            TellNews(scene, scene.Step, Guides.Meaning.Came, lockedFor: null);
    }

    /// <summary>To a question its own answers come first; elsewhere "nothing" and the like are news about the code.</summary>
    private static Choice? Answering(Scene scene, Step? step, Understanding told, string said) =>
        step is not null && (scene.Conversation.Phase is Phase.Asking or Phase.Suggesting || (told.Means is null && told.Facts.IsEmpty))
            ? Matching.Within(scene, step, said)
            : null;

    private static void Understand(Scene scene, Step? step, Understanding told, string said)
    {
        var urgent = Hurry(scene, told);
        var tapped = Taking.Take(scene, step, told, said) ?? Answering(scene, step, told, said);
        if (scene.Understood.Count > 0)
            scene.Leads.Add(Phrases.Understood);
        if (Topics.IsPressing(scene, told.Label) && !Topics.IsAnswered(scene, told.Label, step, tapped) && Topics.BringUp(scene, told.Label, said))
            return;
        if (tapped is { Means: Guides.Meaning.Answer } && step is not null && IsStrong(told.Means))
            scene.Answer(step.Id, tapped.Id); // What follows is what they came to say.
        else if (tapped is not null && step is not null)
        {
            Telling.Tell(scene, tapped, step);
            return;
        }
        if (told.Means is { } news and not (Guides.Meaning.Tapped or Guides.Meaning.Thanks))
            TellNews(scene, step, news, told.LockedFor);
        else if (told.Means is Guides.Meaning.Tapped && step?.Choices.FirstOrDefault(choice => choice.Means == Guides.Meaning.Tapped) is { } made)
            Telling.Tell(scene, made, step);
        else if (urgent && scene.Conversation.Phase == Phase.HeldBack)
            scene.Fire(Trigger.NextCheckWanted);
        else if (Topics.IsHowLong(scene, told.Label) && scene is { ClockPhase: ClockPhase.CoolingDown, Conversation.Awaits: false })
            Topics.TellRest(scene);
        else if (!(Topics.IsHowLong(scene, told.Label) && scene.Understood.Count > 0) && Topics.BringUp(scene, told.Label, said))
            return;
        else if (scene.Conversation.Phase == Phase.Starting)
            scene.Fire(Trigger.Started);
        else if (scene.Understood.Count > 0)
            scene.Fire(Trigger.Answered);
        else if (!urgent && !scene.Speaks && told.Means is not Guides.Meaning.Thanks)
            scene.Leads.Add(Phrases.NotUnderstood);
    }

    private static bool IsStrong(Guides.Meaning? means) =>
        means is Guides.Meaning.Refused or Guides.Meaning.NotRequested or Guides.Meaning.TryLater;

    private static void TellNews(Scene scene, Step? step, Guides.Meaning news, TimeSpan? lockedFor)
    {
        // The same as tapping it where it is offered: what it answers is kept.
        if (step?.Choices.FirstOrDefault(choice => choice.Means == news || (news == Guides.Meaning.TappedAgain && choice.Means == Guides.Meaning.Tapped)) is { } choice)
            Telling.Tell(scene, choice with { LockedFor = choice.LockedFor ?? lockedFor }, step);
        else
            Telling.Tell(scene, new Choice("", news, LockedFor: lockedFor), from: null);
    }

    /// <summary>Urgency is named once a conversation, and in every pause where somebody cannot bear it.</summary>
    private static bool Hurry(Scene scene, Understanding told)
    {
        if (!told.IsUrgent)
            return false;
        if (scene.ClockPhase is ClockPhase.CoolingDown && !scene.Conversation.Awaits)
            scene.Leads.Add(Phrases.UrgentHeld);
        else if (!scene.Conversation.Answers.ContainsKey(Phrases.Urgent))
            scene.Leads.Add(Phrases.Urgent);
        scene.Remember(Phrases.Urgent, "yes");
        return true;
    }

    /// <summary>Words without a conversation begin one; what they already tell is taken into it.</summary>
    private static void Begin(Scene scene, Understanding told, string said)
    {
        var named = Matching.ServiceIn(scene.Book, said);
        Beginning.Renew(scene, named?.Id, "words");
        if (named is null && Beginning.MustAskService(scene.Book))
        {
            Taking.Take(scene, open: null, told, said, now: false);
            Beginning.AskService(scene, told);
            return;
        }
        // A tap counts whenever it is told, and before the new conversation decides anything.
        if (told.Means is Guides.Meaning.Tapped or Guides.Meaning.TappedAgain)
            Telling.Note(scene, new Choice("", told.Means.Value), from: null);
        Understand(scene, step: null, told.Means is { } news && IsNewsAtFirst(news) ? told : told with { Means = null }, said);
    }

    /// <summary>What a first sentence can tell beside that nothing came, which is why people are here.</summary>
    internal static bool IsNewsAtFirst(Guides.Meaning means) => means is Guides.Meaning.Came or Guides.Meaning.Refused
        or Guides.Meaning.NotRequested or Guides.Meaning.TryLater or Guides.Meaning.Human or Guides.Meaning.AskResend;
}
