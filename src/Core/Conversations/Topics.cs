using Waymark.Core.Guides;

namespace Waymark.Core.Conversations;

/// <summary>What people bring up by themselves: answered where they stand, or led to the step that the guide names.</summary>
static class Topics
{
    /// <summary>An alarm or a refusal goes ahead of everything else that the same words tell.</summary>
    internal static bool IsPressing(string label) =>
        label is "sim_swap_alert" or "unsolicited_code" or "scam_report" || label.StartsWith("refuse_", StringComparison.Ordinal);

    internal static bool Knows(Scene scene, string label) => scene.Offer.Guide.Topics?.ContainsKey(label) == true;

    /// <summary>Whether it is what that step asks about.</summary>
    internal static bool LeadsTo(Scene scene, string label, Step step) => scene.Offer.Guide.Topics?.GetValueOrDefault(label) == step.Id;

    /// <summary>Answers it, or leads to its step. False where the guide has no word about it.</summary>
    internal static bool BringUp(Scene scene, string label)
    {
        if (scene.Offer.Guide.Topics is not { } topics || !topics.TryGetValue(label, out var step))
            return false;
        if (step is not null && scene.Guide.Find(step) is not null)
        {
            scene.Target = step;
            scene.Fire(Trigger.LedTo);
            return true;
        }
        scene.Leads.Add(Guide.TopicKey(label));
        if (scene.Conversation.Phase == Phase.Starting)
            scene.Fire(Trigger.Started);
        return true;
    }
}
