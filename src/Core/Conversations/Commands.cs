using Waymark.Core.Guides;

namespace Waymark.Core.Conversations;

/// <summary>What the commands do that every platform has.</summary>
static class Commands
{
    /// <param name="named">What was written behind the command.</param>
    internal static void Obey(Scene scene, Conversation? open, string name, string? named)
    {
        var guide = named is null ? null : Matching.OfferCalled(scene.Book, named)?.Id;
        var another = guide is not null && guide != open?.Guide;
        switch (name)
        {
            case "cancel" or "stop" when open is { IsOpen: true }:
                scene.Fire(Trigger.StopWanted);
                break;
            case Steps.Language when named is not null:
                Asides.Speak(scene, named);
                scene.Speaks = open is null; // Nothing begins; where something is open or over, it is shown again.
                break;
            case Steps.Forget when named is not null:
                scene.Leads.Add(Phrases.NotForgotten);
                scene.Speaks = open is null;
                break;
            case "privacy":
                scene.Leads.AddRange(Phrases.Privacy);
                scene.Speaks = open is null;
                break;
            case "guide" when named is not null && guide is null:
                scene.Leads.Add(Phrases.UnknownGuide);
                scene.Speaks = open is null;
                break;
            case "start" or "check" or "guide" when open is not { IsOpen: true } || another:
                Beginning.Restart(scene, guide);
                break;
            default:
                if (open is null)
                    Beginning.Restart(scene);
                if (name is "about" or "help")
                    scene.Leads.Add(name == "about" ? Phrases.About : Phrases.Help);
                break; // Whatever else it is, the turn shows where the person stands.
        }
    }
}
