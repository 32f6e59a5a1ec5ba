using Waymark.Core.Guides;

namespace Waymark.Core.Conversations;

/// <summary>What becomes of a request: it was made, its code came or not, or was refused.</summary>
static class CodeNews
{
    /// <summary>After a request was made: its code is on the way, or it was one too many.</summary>
    internal static Phase Requested(Scene scene)
    {
        if (scene.Clock.Newest is { DuringCooldown: true })
        {
            scene.Leads.Add(Phrases.Noted);
            scene.Conversation = scene.Conversation with { Awaits = false }; // The pause is told now, and its end is what comes next.
            return scene.ClockPhase is ClockPhase.CoolingDown cooling && scene.Person.MayWrite is not null
                ? Agenda.Hold(scene, cooling.Until)
                : Agenda.Next(scene);
        }
        scene.Conversation = scene.Conversation with { Awaits = true };
        if (Fitting.IsAlarmOpen(scene))
            return Agenda.Next(scene);
        return scene.Person.MayWrite is null
            ? scene.GoTo(Phase.Consenting, Steps.ConsentExpecting)
            : Expect(scene);
    }

    /// <summary>Still on the way: the same buttons, other words than those right after the tap.</summary>
    internal static Phase StillExpect(Scene scene)
    {
        scene.Instead = Phrases.StillExpecting;
        return Expect(scene);
    }

    internal static Phase Expect(Scene scene) =>
        scene.GoTo(Phase.Expecting, scene.Clock.Newest is { LastChance: true } ? Steps.ExpectLast : Steps.Expect);

    /// <summary>Nothing came. Within the service's wait that is no news yet.</summary>
    internal static Phase NothingCame(Scene scene)
    {
        if (!scene.Conversation.Awaits)
            return Agenda.Next(scene);
        if (scene.Conversation.Phase != Phase.Wondering && scene.Clock.Newest is { } newest
            && scene.Now < newest.Latest + scene.Service.ResendAfter)
            return scene.Conversation.Phase == Phase.Expecting ? StillExpect(scene) : Agenda.Next(scene);
        scene.Conversation = scene.Conversation with { Failures = scene.Conversation.Failures + 1, Awaits = false };
        return Agenda.Next(scene);
    }

    /// <summary>"Not yet": the same code may still come while it is worth typing.</summary>
    internal static Phase NotYet(Scene scene) => CodeMayCome(scene) ? StillExpect(scene) : NothingCame(scene);

    internal static Phase Arrived(Scene scene)
    {
        scene.Conversation = scene.Conversation with { Awaits = false, Outcome = null };
        // With a permission open nobody knows whether it is that one's code or an older one's.
        var age = scene.Clock.Permitted is null ? scene.Now - scene.Clock.Newest?.Earliest : null;
        return scene.GoTo(Phase.Arrived, age switch
        {
            null => Steps.CameUnknown,
            _ when age < scene.Service.UseWithin => Steps.Came,
            _ when age < scene.Service.DeadAfter => Steps.CameLate,
            _ => Steps.CameDead,
        });
    }

    internal static Phase Refused(Scene scene)
    {
        scene.Conversation = scene.Conversation with { Awaits = false };
        if (scene.Clock.WrongEntries.Length < scene.Service.WrongEntries)
            return scene.GoTo(Phase.Mistyped, Steps.Refused);
        scene.Leads.Add(Phrases.RefusedOften);
        return Agenda.Next(scene);
    }

    internal static bool CodeMayCome(Scene scene) =>
        scene.Clock.Newest is { } newest && scene.Now < newest.Earliest + scene.Service.UseWithin;
}
