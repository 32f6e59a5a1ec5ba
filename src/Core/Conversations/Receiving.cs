namespace Waymark.Core.Conversations;

/// <summary>Takes letters: nobody is there, so they speak only where the person agreed to be written to.</summary>
static class Receiving
{
    internal static void Take(Scene scene, Person was, Letter letter)
    {
        if (letter is Letter.Undelivered(var prompt, var fate) && prompt == was.Prompts)
            NotDelivered(scene, fate, ofAside: was.Asked is not null);
        else if (letter is Letter.ClockFacts(var service, var facts))
            Merge(scene, service, facts);
    }

    /// <param name="ofAside">It was asked beside the conversation, whose own prompt may well have arrived.</param>
    private static void NotDelivered(Scene scene, Fate fate, bool ofAside)
    {
        if (ofAside)
        {
            if (fate == Fate.Unreachable)
                scene.Person = scene.Person with { Unreachable = true };
            return;
        }
        if (fate != Fate.Unknown && scene.Conversation.Phase == Phase.Permitted)
            scene.Clock = scene.Clock.NotTapped(); // Certainly never read.
        if (fate == Fate.Unreachable)
        {
            scene.Person = scene.Person with { Unreachable = true };
            scene.Conversation = scene.Conversation with { Unseen = true };
        }
        else if (scene.Conversation.IsOpen)
        {
            scene.Fire(fate == Fate.Unknown ? Trigger.ShownAgain : Trigger.TimeCameLate);
        }
    }

    /// <summary>What was permitted may not be any more, and what is due may be due later.</summary>
    private static void Merge(Scene scene, string service, RequestClock facts)
    {
        scene.Person = scene.Person.With(service, RequestClock.Merge(scene.Person.Clock(service), facts));
        if (!scene.Conversation.IsOpen)
            return;
        if (scene.Conversation.Phase == Phase.Permitted && !scene.Clock.NotTapped().Phase(scene.Service, scene.Now).Permits)
            scene.Fire(Trigger.LockReported);
        else if (scene.Conversation.Due is not null)
            scene.Conversation = scene.Conversation with { Due = Speaker.DueOf(scene) };
    }
}
