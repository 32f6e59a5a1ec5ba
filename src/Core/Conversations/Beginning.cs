using System.Collections.Immutable;
using Waymark.Core.Guides;

namespace Waymark.Core.Conversations;

/// <summary>Begins a conversation, the first or another one. The request clock is the person's and stays.</summary>
static class Beginning
{
    internal static Conversation Of(Offer offer, DateTimeOffset now, string? community) => new(
        offer.Id, offer.Guide.Hash, Phase.Starting, "", now,
        ImmutableSortedDictionary<string, string>.Empty, [], Community: community);

    /// <param name="guide">The offered guide to begin; the conversation's own where none is named.</param>
    internal static void Restart(Scene scene, string? guide = null)
    {
        if (scene.Conversation.Phase != Phase.Starting)
        {
            scene.Offer = scene.Book.OfferOf(guide ?? scene.Conversation.Guide);
            scene.Guide = scene.Offer.Guide;
            scene.Conversation = Of(scene.Offer, scene.Now, scene.Conversation.Community);
        }
        scene.Leads.Clear();
        scene.Leads.Add(Phrases.Greeting);
        scene.Fire(Trigger.Started);
    }
}
