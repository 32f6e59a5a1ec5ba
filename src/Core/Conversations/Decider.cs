using Waymark.Core.Guides;

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
            var turn = input is Input.Aged(var idle, var quiet) ? Aging.Take(was, book, idle, quiet, now) : Decided(was, input, said < now ? said : now, now);
            var isActive = turn.Person != was && (IsPresent(input) || (input is Input.Rang && turn.Prompt is not null));
            return isActive ? turn with { Person = turn.Person with { ActiveAt = now } } : turn;
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
        input = Asides.Meant(scene, was, input);
        if (Asides.Take(scene, was, input) is { } aside)
            return aside;
        var announced = scene.Conversation.Due;
        scene.Clock = scene.Clock.Settle(scene.Service, now);
        Settle(scene, input, now);
        var notice = Take(scene, was, input);
        // What was said after the time had come may speak against it: the clock has the last word.
        if (scene is { GivesPermission: true, Conversation.Phase: Phase.Permitted, ClockPhase.Permits: false })
            scene.Fire(Trigger.LockReported);
        if (scene is { GivesPermission: true, Conversation.Phase: Phase.Permitted, Clock.Permitted: not null })
            scene.GoTo(Phase.Permitted, Steps.PermittedBefore); // Facts of this turn tell of an open one: there is only one at a time.
        if (scene is { Speaks: true, Conversation.Phase: Phase.Starting })
            return new Turn(scene.Person with { Prompts = was.Prompts + 1, Asked = null }, Speaker.SayLeads(scene), Letters: []);
        return scene.Speaks ? Speak(scene, announced) : Quiet(scene, was, notice);
    }

    /// <summary>Somebody is there right now, so what is said is read at once.</summary>
    private static bool IsPresent(Input input) =>
        input is Input.Chose or Input.Typed or Input.Pasted or Input.Showed or Input.Commanded or Input.Reached;

    /// <summary>The scene of the person's conversation, begun where words or a command begin one; else null.</summary>
    private Scene? Enter(Person person, Input input, DateTimeOffset said, DateTimeOffset now)
    {
        if (person is { Conversation: null, Asked: null } && input is not (Input.Typed or Input.Pasted or Input.Showed or Input.Commanded { Name: not "cancel" }))
            return null;
        var offer = book.OfferOf(person.Conversation?.Guide ?? (input is Input.Commanded { Name: not Steps.Language, Argument: { } named } ? Matching.OfferCalled(book, named)?.Id : null));
        var open = person.Conversation ?? Beginning.Of(offer, now, community: null);
        var guide = book.StructureOf(open.Structure, offer);
        if (open.Phase != Phase.Starting && guide.Find(open.Step) is null)
            (open, guide) = (Beginning.Of(offer, now, open.Community), offer.Guide); // Its structure is lost: nobody may be stuck in it.
        return new Scene
        {
            Dialogue = _dialogue,
            Book = book,
            Person = person,
            Offer = offer,
            Guide = guide,
            Now = now,
            Said = said,
            Removed = input is Input.Pasted { Removed: true },
            Rings = input is Input.Rang,
            Conversation = open,
        };
    }

    /// <summary>All that is due happens before the input.</summary>
    private static void Settle(Scene scene, Input input, DateTimeOffset now)
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
        // Whoever comes back late may have tapped since, and nothing was told: ask first. Asking about the code is no order.
        var late = now - due > Scene.LateAfter && !scene.Conversation.Awaits;
        scene.Fire(late ? Trigger.TimeCameLate : Trigger.TimeCame);
    }

    private static Notice? Take(Scene scene, Person was, Input input)
    {
        var open = was.Conversation;
        switch (input)
        {
            case Input.Chose(var prompt, _) when prompt != was.Prompts || open is null:
                return Stale(scene);
            case Input.Chose(_, BackChoice):
                scene.Fire(Trigger.BackWanted);
                break;
            case Input.Chose(_, var id):
                if (scene.Guide.Find(open.Step) is not { } step || Offering.Find(scene, step, id) is not { } choice)
                    return Stale(scene);
                Telling.Tell(scene, choice, step);
                if (choice.Means == Meaning.Unchanged && !scene.Speaks)
                    return new Notice(Texts.Phrase(scene, Phrases.Good));
                break;
            case Input.Typed(var text):
                Hearing.Read(scene, open, text);
                break;
            case Input.Pasted(var kind, var means, _):
                Hearing.Warn(scene, kind, means);
                break;
            case Input.Showed:
                if (open is null)
                    Beginning.Restart(scene);
                scene.Leads.Insert(0, Phrases.CannotOpen);
                break;
            case Input.Commanded(var name, var argument, var community, var atNotice):
                Commands.Obey(scene, open, name, argument);
                ComeFrom(scene, open, community, atNotice);
                break;
            case Input.Reached when scene.Conversation is { IsOpen: true, Unseen: true }:
                scene.Fire(scene.Conversation.Due <= scene.Now ? Trigger.TimeCameLate : Trigger.ShownAgain);
                break;
            case Input.Received(var letter):
                Receiving.Take(scene, was, letter);
                return null;
            default:
                return null; // A ring did its work when the scene was settled.
        }
        if (!scene.Speaks && input is not Input.Reached)
            scene.Fire(Trigger.ShownAgain);
        return null;
    }

    /// <summary>Whoever wrote in public is watched there by people who call themselves support.</summary>
    private static void ComeFrom(Scene scene, Conversation? open, string? community, bool atNotice)
    {
        // On Discord nobody else sees a command or what it is answered with; but who comes from a guide that hangs there for all
        // may have asked there before, and what warned them is gone with a reload.
        var isTold = scene.Person.Accounts[0].Platform == Platform.Discord ? !atNotice : open is { IsOpen: true } && open.Community == community;
        if (community is null || isTold)
            return;
        scene.Leads.Insert(0, Phrases.FromCommunity);
        scene.Conversation = scene.Conversation with { Community = community };
    }

    /// <summary>A double or old tap changes nothing, unless the newest prompt never arrived: then it is all they have.</summary>
    private static Notice? Stale(Scene scene)
    {
        if (scene.Conversation is { IsOpen: true, Unseen: true })
            scene.Fire(Trigger.ShownAgain);
        return scene.Speaks ? null : new Notice(Texts.Phrase(scene, Phrases.StaleTap));
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
