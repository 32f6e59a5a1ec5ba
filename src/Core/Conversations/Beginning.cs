using System.Collections.Immutable;
using Waymark.Core.Guides;
using Waymark.Core.Language;

namespace Waymark.Core.Conversations;

/// <summary>Begins a conversation, the first or another one. The request clock is the person's and stays.</summary>
static class Beginning
{
    internal static Conversation Of(Offer offer, DateTimeOffset now, string? community) => new(
        offer.Id, offer.Guide.Hash, Phase.Starting, "", now,
        ImmutableSortedDictionary<string, string>.Empty, [], Community: community);

    /// <param name="guide">The id of the offered guide to begin; the conversation's own where none is named.</param>
    internal static void Restart(Scene scene, string? guide = null, string began = "command")
    {
        var known = guide ?? (scene.Conversation.Phase == Phase.Starting ? null : scene.Conversation.Guide);
        Renew(scene, known, began);
        if (known is null && MustAskService(scene.Book))
            AskService(scene, told: null);
        else
            scene.Fire(Trigger.Started);
    }

    /// <summary>An empty conversation that says hello first, and has not begun.</summary>
    internal static void Renew(Scene scene, string? guide, string began)
    {
        if (scene.Conversation.Phase != Phase.Starting || guide is not null)
        {
            scene.Offer = scene.Book.OfferOf(guide ?? scene.Conversation.Guide);
            scene.Guide = scene.Offer.Guide;
            scene.Conversation = Of(scene.Offer, scene.Now, scene.Conversation.Community);
        }
        scene.Remember(Condition.Began, began);
        scene.Leads.Clear();
        scene.Leads.Add(Phrases.Greeting);
    }

    internal static bool MustAskService(Guidebook book) => book.Offers.Select(offer => offer.Service.Id).Distinct(StringComparer.Ordinal).Skip(1).Any();

    /// <summary>Asks which service it is; what else was brought up waits for the answer.</summary>
    internal static void AskService(Scene scene, Understanding? told)
    {
        scene.Leads.Clear(); // The greeting names the service, so it waits too.
        if (told is not null && Topics.Knows(scene, told.Label))
            scene.Remember(BroughtUp, told.Label);
        else if (told?.Means is { } news && Hearing.IsNewsAtFirst(news))
            scene.Remember(News, news.ToString());
        scene.Target = Steps.WhichService;
        scene.Fire(Trigger.LedTo);
    }

    /// <summary>Another service was named while this one's conversation is open: asks which it is.</summary>
    internal static void AskMidWay(Scene scene)
    {
        scene.Remember(MidWay, "yes");
        scene.Target = Steps.WhichService;
        scene.Fire(Trigger.LedTo);
    }

    internal static bool IsMidWay(Scene scene) => scene.Conversation.Answers.ContainsKey(MidWay);

    /// <summary>The service is known: what waited for it is taken now.</summary>
    internal static void Choose(Scene scene, string offer)
    {
        if (IsMidWay(scene))
        {
            scene.Conversation = scene.Conversation with { Answers = scene.Conversation.Answers.Remove(MidWay) };
            if (offer == scene.Conversation.Guide)
                scene.Fire(Trigger.Answered);
            else
                Restart(scene, offer, began: "words");
            return;
        }
        scene.Offer = scene.Book.OfferOf(offer);
        scene.Guide = scene.Offer.Guide;
        scene.Leads.Add(Phrases.Greeting);
        scene.Conversation = scene.Conversation with { Guide = scene.Offer.Id, Structure = scene.Guide.Hash, Phase = Phase.Starting };
        Taking.TakeLater(scene);
        if (scene.Understood.Count > 0)
            scene.Leads.Add(Phrases.Understood);
        if (scene.Conversation.Answers.TryGetValue(BroughtUp, out var topic) && Topics.BringUp(scene, topic, said: ""))
            return;
        if (scene.Conversation.Answers.TryGetValue(News, out var word) && Enum.TryParse<Meaning>(word, out var news))
            Telling.Tell(scene, new Choice("", news), from: null);
        else
            scene.Fire(Trigger.Started);
    }

    private const string BroughtUp = "brought_up";

    private const string News = "news";

    private const string MidWay = "mid_way";
}
