using Waymark.Core.Guides;

namespace Waymark.Core.Conversations;

/// <summary>Chooses what comes next from the guide's order, the person's answers and the request clock.</summary>
static class Agenda
{
    /// <summary>What to do now that nothing is open: tell of a pause, the likeliest check left, a wait, or the end.</summary>
    internal static Phase Next(Scene scene)
    {
        var clock = scene.ClockPhase;
        if (scene.Clock.Permitted is not null)
            return scene.GoTo(Phase.Permitted, Steps.PermittedBefore); // First it must be known whether it was used.
        if (clock is ClockPhase.Closed)
            return GiveUp(scene, CodeMayCome(scene) ? Phrases.NoMoreTodayCode : Phrases.NoMoreToday);
        if (!clock.Permits && scene.Person.MayWrite is null)
            return Consent(scene, clock);
        if (clock is ClockPhase.CoolingDown cooling && cooling.Until != scene.Conversation.HoldTold)
            return Hold(scene, cooling.Until);
        if (Prepared(scene, clock) is { } request)
            return Permit(scene, request);
        if (scene.Guide.Agenda.FirstOrDefault(step => Fits(scene, clock, step)) is { } step)
            return Go(scene, step);
        return clock switch
        {
            ClockPhase.Waiting => scene.GoTo(Phase.Waiting, Steps.Wait),
            ClockPhase.CoolingDown => scene.GoTo(Phase.HeldBack, Steps.HoldIdle),
            _ => GiveUp(scene, Phrases.AllChecked),
        };
    }

    /// <summary>A lock is told even where its end was told before: the person has just met it again.</summary>
    internal static Phase Locked(Scene scene)
    {
        scene.Conversation = scene.Conversation with { HoldTold = null };
        return Next(scene);
    }

    /// <summary>The time that was told has come: the request goes ahead of every check, after what prepares it.</summary>
    internal static Phase Due(Scene scene)
    {
        if (AwaitsCode(scene))
            return scene.GoTo(Phase.Wondering, Steps.DidItCome);
        var clock = scene.ClockPhase;
        if (scene.Guide.Agenda.FirstOrDefault(step => step.UsesRequest && Fits(scene, clock, step)) is not { } request)
            return Next(scene);
        return scene.Guide.Agenda.FirstOrDefault(step => step.Before == request.Id && Fits(scene, clock, step)) is { } first
            ? Go(scene, first)
            : Permit(scene, request);
    }

    /// <summary>After a request was made: its code is on the way, or it was one too many.</summary>
    internal static Phase Requested(Scene scene)
    {
        if (scene.Clock.Newest is { DuringCooldown: true })
        {
            scene.Leads.Add(Phrases.Noted);
            return scene.ClockPhase is ClockPhase.CoolingDown cooling && scene.Person.MayWrite is not null
                ? Hold(scene, cooling.Until)
                : Next(scene);
        }
        return scene.Person.MayWrite is null
            ? scene.GoTo(Phase.Consenting, Steps.ConsentExpecting)
            : Expect(scene);
    }

    /// <summary>A request was made and its code is on the way, whatever the person is asked meanwhile.</summary>
    internal static bool AwaitsCode(Scene scene) =>
        scene.Conversation is { Phase: Phase.Expecting } or { Phase: Phase.Consenting, Step: Steps.ConsentExpecting };

    /// <summary>Still on the way: the same buttons, other words than those right after the tap.</summary>
    private static Phase StillExpect(Scene scene)
    {
        scene.Instead = Phrases.StillExpecting;
        return Expect(scene);
    }

    internal static Phase Expect(Scene scene) =>
        scene.GoTo(Phase.Expecting, scene.Clock.Newest is { LastChance: true } ? Steps.ExpectLast : Steps.Expect);

    /// <summary>Nothing came. Within the service's wait that is no news yet.</summary>
    internal static Phase NothingCame(Scene scene)
    {
        if (scene.Conversation.Phase == Phase.Expecting && scene.Clock.Newest is { } newest
            && scene.Now < newest.Latest + scene.Service.ResendAfter)
            return StillExpect(scene);
        if (scene.Conversation.Phase is Phase.Expecting or Phase.Wondering)
            scene.Conversation = scene.Conversation with { Failures = scene.Conversation.Failures + 1 };
        return Next(scene);
    }

    /// <summary>"Not yet": the same code may still come while it is worth typing.</summary>
    internal static Phase NotYet(Scene scene) => CodeMayCome(scene) ? StillExpect(scene) : NothingCame(scene);

    internal static Phase Arrived(Scene scene)
    {
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
        if (scene.Clock.WrongEntries.Length < scene.Service.WrongEntries)
            return scene.GoTo(Phase.Mistyped, Steps.Refused);
        scene.Leads.Add(Phrases.RefusedOften);
        return Next(scene);
    }

    internal static Phase Back(Scene scene)
    {
        var open = scene.Conversation;
        if (open.Step == Steps.Longer)
            return Locked(scene);
        for (var trail = open.Trail; trail.Length > 0; trail = trail[..^1])
        {
            if (scene.Guide.Find(trail[^1]) is not { Kind: StepKind.Question or StepKind.Check } step)
                continue;
            scene.Conversation = open with { Trail = trail[..^1], Answers = open.Answers.Remove(step.Id) };
            return Go(scene, step);
        }
        return scene.GoTo(open.Phase, open.Step);
    }

    /// <summary>Goes to an aside that a choice names, else to what comes next.</summary>
    internal static Phase Answered(Scene scene)
    {
        if (scene.Conversation is { Phase: Phase.Consenting, Step: Steps.ConsentExpecting } && CodeMayCome(scene))
            return Expect(scene);
        if (scene.Step is { } step && scene.Conversation.Answers.TryGetValue(step.Id, out var chosen)
            && step.Find(chosen)?.GoTo is { } aside && scene.Guide.Find(aside) is { } there)
            return Go(scene, there);
        return Next(scene);
    }

    /// <summary>"May I tap Resend?" Only the clock says yes, and only once.</summary>
    internal static Phase Resend(Scene scene)
    {
        if (scene.ClockPhase.Permits)
            return Due(scene);
        if (scene.Conversation.Phase is Phase.Waiting or Phase.Expecting or Phase.HeldBack)
            scene.Instead = Phrases.PleaseWait;
        else if (scene.Conversation.Phase is not Phase.Consenting) // Which begins with "not yet" by itself.
            scene.Leads.Add(Phrases.PleaseWait);
        return Again(scene);
    }

    /// <summary>The same step once more; a permission that was given is mentioned, never given again.</summary>
    internal static Phase Again(Scene scene)
    {
        var open = scene.Conversation;
        return open switch
        {
            { Phase: Phase.Permitted } when scene.Clock.Permitted is not null => scene.GoTo(Phase.Permitted, Steps.PermittedBefore),
            { Phase: Phase.Permitted } => Due(scene),
            { Phase: Phase.Expecting } when scene.Instead is null => StillExpect(scene),
            // What is true of a code changes with its age.
            { Phase: Phase.Arrived } => Arrived(scene),
            { Phase: Phase.HeldBack, Step: Steps.Hold } when !CodeMayCome(scene) => scene.GoTo(Phase.HeldBack, Steps.HoldDead),
            _ => scene.GoTo(open.Phase, open.Step),
        };
    }

    private static Phase Consent(Scene scene, ClockPhase clock)
    {
        if (clock is not ClockPhase.CoolingDown cooling)
            return scene.GoTo(Phase.Consenting, Steps.Consent);
        scene.Conversation = scene.Conversation with { HoldTold = cooling.Until };
        return scene.GoTo(Phase.Consenting, Steps.ConsentHeld);
    }

    private static Phase Hold(Scene scene, DateTimeOffset until)
    {
        scene.Conversation = scene.Conversation with { HoldTold = until };
        return scene.GoTo(Phase.HeldBack, CodeMayCome(scene) ? Steps.Hold : Steps.HoldDead);
    }

    private static bool CodeMayCome(Scene scene) =>
        scene.Clock.Newest is { } newest && scene.Now < newest.Earliest + scene.Service.UseWithin;

    private static Phase GiveUp(Scene scene, string lead)
    {
        scene.Leads.Add(lead);
        return scene.GoTo(Phase.Ended, Steps.Support);
    }

    /// <summary>The request that the step just done was preparing.</summary>
    private static Step? Prepared(Scene scene, ClockPhase clock) =>
        scene.Step is { Before: { } id } step && scene.IsDone(step) && scene.Guide.Find(id) is { } request
            && Fits(scene, clock, request) ? request : null;

    private static bool Fits(Scene scene, ClockPhase clock, Step step) =>
        !scene.IsDone(step)
        && (!step.UsesRequest || clock is ClockPhase.LastChance || MayTryAgain(scene, clock))
        && step.If.Holds(fact => ValueOf(scene, clock, fact))
        && (step.Before is not { } id || (scene.Guide.Find(id) is { } request && Fits(scene, clock, request)));

    /// <summary>However far apart they were: as many failed requests as the service allows in a window are enough.</summary>
    private static bool MayTryAgain(Scene scene, ClockPhase clock) =>
        clock.Permits && scene.Conversation.Failures < scene.Service.Attempts;

    private static string? ValueOf(Scene scene, ClockPhase clock, string fact) => fact switch
    {
        Condition.Clock => clock.Word,
        Condition.Count => scene.Clock.Requests.Any(request => request.Origin == Origin.Assumed) ? "assumed" : "known",
        _ => scene.Conversation.Answers.GetValueOrDefault(fact),
    };

    private static Phase Go(Scene scene, Step step) => step.Kind switch
    {
        StepKind.Request => Permit(scene, step),
        StepKind.Check => scene.GoTo(Phase.Suggesting, step.Id),
        _ => scene.GoTo(Phase.Asking, step.Id),
    };

    private static Phase Permit(Scene scene, Step request)
    {
        // A permission is given once: while one is open it is only mentioned.
        if (scene.Clock.Permitted is not null)
            return scene.GoTo(Phase.Permitted, Steps.PermittedBefore);
        scene.GivesPermission = true;
        return scene.GoTo(Phase.Permitted, request.Id);
    }
}
