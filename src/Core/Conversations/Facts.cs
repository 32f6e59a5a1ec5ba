using Waymark.Core.Guides;

namespace Waymark.Core.Conversations;

/// <summary>What a guide's conditions can ask about: the clock, and what the person told.</summary>
static class Facts
{
    /// <summary>The value of a fact, or null where nothing is known of it.</summary>
    internal static string? ValueOf(Scene scene, string fact) => fact switch
    {
        Condition.Clock => scene.ClockPhase.Word,
        Condition.Count => scene.Clock.Requests.Any(request => request.Origin == Origin.Assumed) ? "assumed" : "known",
        Condition.Code => CodeAge(scene),
        Condition.Left => (scene.Service.Attempts - scene.Clock.CountIn(scene.Service, scene.Now)) switch { <= 0 => "none", 1 => "one", _ => "more" },
        Condition.Vendor => scene.Book.Operator.Vendor is null ? "none" : "shown",
        Condition.Platform => scene.Person.Accounts[0].Platform switch { Platform.Telegram => "telegram", Platform.Discord => "discord", _ => "console" },
        Condition.Asked => scene.Rings ? "yes" : "no",
        _ => scene.Conversation.Answers.GetValueOrDefault(fact),
    };

    /// <summary>Told by its latest moment: a code is called dead only when it certainly is.</summary>
    private static string CodeAge(Scene scene) => (scene.Now - scene.Clock.Newest?.Latest) switch
    {
        null => "none",
        var age when age < scene.Service.UseWithin => "fresh",
        var age when age < scene.Service.DeadAfter => "late",
        _ => "dead",
    };
}
