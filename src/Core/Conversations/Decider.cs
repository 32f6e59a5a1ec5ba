using System.Collections.Immutable;
using Waymark.Core.Guides;
using Waymark.Core.Language;

namespace Waymark.Core.Conversations;

/// <summary>
/// Decides one input: the only place that turns an <see cref="Input"/> into triggers. Pure: the same person, input and
/// times give the same turn. Not for two threads at once (it holds one Dialogue); use one a partition.
/// </summary>
public sealed class Decider(Guidebook book) : IDecider
{
    /// <summary>The choice that every question offers once there is something to go back to.</summary>
    public const string BackChoice = "back";

    private Dialogue _dialogue = new();

    /// <param name="said">When the input was said, in any zone; "ago" counts from here. Never taken later than now.</param>
    /// <param name="now">The time of the decision.</param>
    public Turn Decide(Person was, Input input, DateTimeOffset said, DateTimeOffset now)
    {
        try
        {
            return Decided(was, input, said < now ? said : now, now);
        }
        catch
        {
            _dialogue = new Dialogue(); // What stood in its queue must not reach the next person.
            throw;
        }
    }

    private Turn Decided(Person was, Input input, DateTimeOffset said, DateTimeOffset now)
    {
        var scene = Enter(IsPresent(input) ? was with { Unreachable = false } : was, input, said, now);
        if (scene is null)
            return WithoutConversation(was, input);
        var announced = scene.Conversation.Due;
        scene.Clock = scene.Clock.Settle(scene.Service, now);
        Settle(scene, input, now);
        var notice = Take(scene, was, input);
        // What was said after the time had come may speak against it: the clock has the last word.
        if (scene is { GivesPermission: true, Conversation.Phase: Phase.Permitted, ClockPhase.Permits: false })
            _dialogue.Fire(scene, Trigger.LockReported);
        return scene.Speaks ? Speak(scene, announced) : Quiet(scene, was, notice);
    }

    /// <summary>Somebody is there right now, so what is said is read at once.</summary>
    private static bool IsPresent(Input input) =>
        input is Input.Chose or Input.Typed or Input.Pasted or Input.Commanded or Input.Reached;

    /// <summary>The scene of the person's conversation, begun where words or a command begin one; else null.</summary>
    private Scene? Enter(Person person, Input input, DateTimeOffset said, DateTimeOffset now)
    {
        if (person.Conversation is not { } open)
            return input is Input.Typed or Input.Pasted or Input.Commanded { Name: not "cancel" }
                ? Fresh(person, (input as Input.Commanded)?.Guide, said, now)
                : null;
        var offer = book.OfferOf(open.Guide);
        return new Scene
        {
            Person = person,
            Offer = offer,
            Guide = book.StructureOf(open.Structure, offer),
            Now = now,
            Said = said,
            Conversation = open,
        };
    }

    private Scene Fresh(Person person, string? guide, DateTimeOffset said, DateTimeOffset now)
    {
        var offer = book.OfferOf(guide);
        var begun = new Conversation(offer.Id, offer.Guide.Hash, Phase.Starting, "", now,
            ImmutableSortedDictionary<string, string>.Empty, [], Community: person.Conversation?.Community);
        return new Scene { Person = person, Offer = offer, Guide = offer.Guide, Now = now, Said = said, Conversation = begun };
    }

    /// <summary>All that is due happens before the input.</summary>
    private void Settle(Scene scene, Input input, DateTimeOffset now)
    {
        var open = scene.Conversation;
        if (!open.IsOpen || open.Due is not { } due || due > now)
            return;
        var mayWrite = scene.Person is { MayWrite: true, Unreachable: false } && !open.Unseen;
        // To be reachable is not to have written: it opens no way around a "No" to being written to.
        var speaksUp = IsPresent(input) && (input is not Input.Reached || scene.Person.MayWrite == true);
        if (!speaksUp && !mayWrite)
            return;
        scene.Conversation = open with { Due = null };
        var late = !IsPresent(input) && now - due > Scene.LateAfter;
        _dialogue.Fire(scene, late ? Trigger.TimeCameLate : Trigger.TimeCame);
    }

    private Notice? Take(Scene scene, Person was, Input input)
    {
        var open = was.Conversation;
        switch (input)
        {
            case Input.Chose(var prompt, _) when prompt != was.Prompts || open is null:
                return Stale(scene);
            case Input.Chose(_, BackChoice):
                _dialogue.Fire(scene, Trigger.BackWanted);
                break;
            case Input.Chose(_, var id):
                if (scene.Guide.Find(open.Step) is not { } step || step.Find(id) is not { } choice)
                    return Stale(scene);
                Tell(scene, choice, step);
                break;
            case Input.Typed(var text):
                Read(scene, open, text);
                break;
            case Input.Pasted(var kind, var saysItCame):
                Warn(scene, kind, saysItCame);
                break;
            case Input.Commanded(var name, var guide):
                Obey(scene, open, name, guide);
                break;
            case Input.Reached when scene.Conversation is { IsOpen: true, Unseen: true }:
                _dialogue.Fire(scene, Trigger.ShownAgain);
                break;
            case Input.Received(Letter.Undelivered(var prompt, var fate)) when prompt == was.Prompts:
                NotDelivered(scene, fate);
                break;
            case Input.Received(Letter.ClockFacts(var service, var facts)):
                scene.Person = scene.Person.With(service, RequestClock.Merge(scene.Person.Clock(service), facts));
                Recheck(scene);
                break;
            default:
                return null; // A ring did its work when the scene was settled; an old prompt's fate is no news.
        }
        if (!scene.Speaks && IsPresent(input) && input is not Input.Reached)
            _dialogue.Fire(scene, Trigger.ShownAgain);
        return null;
    }

    /// <summary>A double or old tap changes nothing, unless the newest prompt never arrived: then it is all they have.</summary>
    private Notice? Stale(Scene scene)
    {
        if (scene.Conversation is { IsOpen: true, Unseen: true })
            _dialogue.Fire(scene, Trigger.ShownAgain);
        return scene.Speaks ? null : new Notice(Speaker.Phrase(scene, Phrases.StaleTap));
    }

    private void Read(Scene scene, Conversation? open, string text)
    {
        var step = open is null ? null : scene.Guide.Find(open.Step);
        var means = book.PhrasebookOf(scene.Person.Language).Read(text);
        if (step is not null && (Hearing.Named(scene, step, text) ?? (means is null ? Hearing.Within(scene, step, text) : null)) is { } choice)
            Tell(scene, choice, step);
        else if (step is not null && Hearing.IsBack(scene, text))
            _dialogue.Fire(scene, Trigger.BackWanted);
        else if (open is { IsOpen: true } && means is null)
            scene.Leads.Add(Phrases.NotUnderstood);
        else if (open is { IsOpen: true } || open is not null && means is Meaning.Came or Meaning.NotRequested)
            Tell(scene, new Choice("", means!.Value), from: null);
        else
            Begin(scene, means);
    }

    /// <summary>Words without a conversation begin one; what they already tell is taken into it.</summary>
    private void Begin(Scene scene, Meaning? means)
    {
        Restart(scene);
        if (means is Meaning.Came or Meaning.Refused or Meaning.NotRequested or Meaning.TryLater or Meaning.Human)
            Tell(scene, new Choice("", means.Value), from: null);
    }

    private void Warn(Scene scene, Safety.SecretKind kind, bool saysItCame)
    {
        if (!scene.Conversation.IsOpen || scene.Conversation.Phase == Phase.Starting)
            Restart(scene);
        scene.Leads.Insert(0, Phrases.PastedOf(kind));
        if (kind == Safety.SecretKind.Code || saysItCame)
            _dialogue.Fire(scene, Trigger.CodeCame);
    }

    private void Obey(Scene scene, Conversation? open, string name, string? guide)
    {
        switch (name)
        {
            case "cancel" when open is { IsOpen: true }:
                _dialogue.Fire(scene, Trigger.StopWanted);
                break;
            case "check" when open is { IsOpen: true } && guide is null:
                break; // Shown again below.
            case "start" or "check" or "guide" when open is null || !open.IsOpen || guide is not null && guide != open.Guide:
                Restart(scene, guide);
                break;
            case "over":
                Restart(scene, guide);
                break;
            default:
                if (open is null)
                    Restart(scene);
                break;
        }
    }

    private void Restart(Scene scene, string? guide = null)
    {
        if (scene.Conversation.Phase != Phase.Starting)
        {
            var fresh = Fresh(scene.Person, guide ?? scene.Conversation.Guide, scene.Said, scene.Now);
            (scene.Offer, scene.Guide, scene.Conversation) = (fresh.Offer, fresh.Guide, fresh.Conversation);
        }
        scene.Leads.Clear();
        scene.Leads.Add(Phrases.Greeting);
        _dialogue.Fire(scene, Trigger.Started);
    }

    /// <summary>Other facts came in: what was permitted may not be any more, and what is due may be due later.</summary>
    private void Recheck(Scene scene)
    {
        if (!scene.Conversation.IsOpen)
            return;
        if (scene.Conversation.Phase == Phase.Permitted && !scene.Clock.NotTapped().Phase(scene.Service, scene.Now).Permits)
            _dialogue.Fire(scene, Trigger.LockReported);
        else if (scene.Conversation.Due is not null)
            scene.Conversation = scene.Conversation with { Due = Speaker.DueOf(scene) };
    }

    private void NotDelivered(Scene scene, Fate fate)
    {
        if (fate != Fate.Unknown && scene.Conversation.Phase == Phase.Permitted)
            scene.Clock = scene.Clock.NotTapped(); // Certainly never read.
        if (fate == Fate.Unreachable)
        {
            scene.Person = scene.Person with { Unreachable = true };
            scene.Conversation = scene.Conversation with { Unseen = true };
        }
        else if (scene.Conversation.IsOpen)
        {
            _dialogue.Fire(scene, fate == Fate.Unknown ? Trigger.ShownAgain : Trigger.TimeCameLate);
        }
    }

    /// <summary>What a choice or a sentence tells becomes facts, then a trigger.</summary>
    private void Tell(Scene scene, Choice choice, Step? from)
    {
        if (choice.Means == Meaning.StartOver)
        {
            Restart(scene);
            return;
        }
        if (from is { Kind: StepKind.Question or StepKind.Check })
            scene.Answer(from.Id, choice.Id);
        Telling.Note(scene, choice);
        _dialogue.Fire(scene, Telling.TriggerOf(choice.Means));
    }

    private static Turn Speak(Scene scene, DateTimeOffset? announced)
    {
        var prompt = Speaker.Say(scene, announced);
        return new Turn(scene.Person with { Conversation = scene.Conversation }, prompt, Letters: []);
    }

    private static Turn Quiet(Scene scene, Person was, Notice? notice)
    {
        var person = scene.Conversation.Phase == Phase.Starting ? scene.Person : scene.Person with { Conversation = scene.Conversation };
        return new Turn(person == was ? was : person, Notice: notice, Letters: []);
    }

    private Turn WithoutConversation(Person was, Input input) => input switch
    {
        Input.Received(Letter.ClockFacts(var service, var facts)) =>
            new(was.With(service, RequestClock.Merge(was.Clock(service), facts)), Letters: []),
        Input.Chose => new(was, Notice: new Notice(book.Offers[0].Guide.Texts[Phrases.KeyOf(Phrases.StaleTap)]), Letters: []),
        _ => Turn.Nothing(was),
    };
}
