using Waymark.Core.Guides;

namespace Waymark.Core.Conversations;

/// <summary>What people bring up by themselves: answered where they stand, or led to the step that the guide names.</summary>
static class Topics
{
    /// <summary>An alarm or a refusal goes ahead of everything else that the same words tell.</summary>
    internal static bool IsPressing(Scene scene, string label) => Find(scene, label) is { IsPressing: true };

    /// <summary>The guide has a word about it.</summary>
    internal static bool Knows(Scene scene, string label) => Find(scene, label) is not null;

    /// <summary>A text answers it, and leads nowhere.</summary>
    internal static bool IsAnswer(Scene scene, string label) => Find(scene, label) is { GoTo: null };

    /// <summary>The words bring it up and answer what was asked about it.</summary>
    internal static bool IsAnswered(Scene scene, string label, Step? step, Choice? tapped) => tapped is { Means: Meaning.Alarm }
        || (tapped is not null && step is not null && Find(scene, label)?.GoTo == step.Id);

    /// <summary>"How long?"</summary>
    internal static bool IsHowLong(Scene scene, string label) => Find(scene, label) is { AsksHowLong: true };

    /// <summary>In a pause "how long" asks for its end, not for how long a text takes.</summary>
    internal static void TellRest(Scene scene)
    {
        if (scene.Conversation.Phase == Phase.Starting)
            scene.Fire(Trigger.Started);
        else if (scene.Conversation.Phase is Phase.Asking or Phase.Suggesting)
            scene.Leads.Add(scene.Person.MayWrite == true && Speaker.DueOf(scene) is not null ? Phrases.IWrite : Phrases.YouReturn);
    }

    /// <summary>Answers it, or leads to its step. False where the guide has no word about it.</summary>
    /// <param name="said">The words that brought it up: where they answer the step with an alarm already, it is not asked for first.</param>
    internal static bool BringUp(Scene scene, string label, string said)
    {
        if (Find(scene, label) is not { } topic)
            return false;
        if (topic.GoTo is { } step && scene.Guide.Find(step) is { } target)
        {
            if (Matching.Within(scene, target, said) is { Means: Meaning.Alarm } alarm)
            {
                Telling.Tell(scene, alarm, target);
                return true;
            }
            scene.Target = step;
            scene.Fire(Trigger.LedTo);
            return true;
        }
        scene.Leads.Add(Guide.TopicKey(label));
        if (scene.Conversation.Phase == Phase.Starting)
            scene.Fire(Trigger.Started);
        return true;
    }

    private static Topic? Find(Scene scene, string label) => scene.Offer.Guide.Topics?.GetValueOrDefault(label);
}
