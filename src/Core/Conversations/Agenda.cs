using Waymark.Core.Guides;

namespace Waymark.Core.Conversations;

/// <summary>Chooses what comes next from the guide's order, the person's answers and the request clock.</summary>
static class Agenda
{
    /// <summary>What to do now that nothing is open: tell of a pause, the likeliest check left, a wait, or the end.</summary>
    internal static Phase Next(Scene scene)
    {
        var clock = scene.ClockPhase;
        if (Fitting.IsAlarmOpen(scene))
            return scene.GoTo(scene.Conversation.Phase, scene.Conversation.Step);
        if (Fitting.Prepared(scene) is { Kind: StepKind.Outcome } end)
            return Go(scene, end);
        if (scene.Clock.Permitted is not null)
            return scene.GoTo(Phase.Permitted, Steps.PermittedBefore); // First it must be known whether it was used.
        if (Fitting.Prepared(scene) is { } prepared)
            return Go(scene, prepared);
        if (clock is ClockPhase.Closed)
            return GiveUp(scene, CodeNews.CodeMayCome(scene) ? Phrases.NoMoreTodayCode : Phrases.NoMoreToday);
        if (!clock.Permits && scene.Person.MayWrite is null)
            return Consent(scene, clock);
        if (clock is ClockPhase.CoolingDown cooling && cooling.Until != scene.Conversation.HoldTold)
            return Hold(scene, cooling.Until);
        if (Fitting.LedTo(scene) is { } answering)
            return Go(scene, answering);
        if (scene.Guide.Agenda.FirstOrDefault(step => !Fitting.PreparesOutcome(scene, step) && Fitting.Fits(scene, step)) is { } step)
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
        if (Fitting.IsAlarmOpen(scene))
            return Next(scene);
        if (scene.Conversation.Awaits)
            return scene.GoTo(Phase.Wondering, Steps.DidItCome);
        if (scene.Guide.Agenda.FirstOrDefault(step => step.UsesRequest && Fitting.Fits(scene, step)) is not { } request)
            return Next(scene);
        return Fitting.First(scene, request.Id) is { } first ? Go(scene, first) : Permit(scene, request);
    }

    /// <summary>To an outcome, or first to what has to be asked before it.</summary>
    internal static Phase End(Scene scene, string outcome)
    {
        if (Fitting.First(scene, outcome) is { } first)
            return Go(scene, first);
        scene.Conversation = scene.Conversation with { Outcome = outcome, Awaits = false };
        return scene.GoTo(Phase.Ended, outcome);
    }

    /// <summary>"May I tap Resend?" Only the clock says yes, and only once.</summary>
    internal static Phase Resend(Scene scene)
    {
        if (scene.ClockPhase.Permits)
            return Due(scene);
        var used = scene.Clock.CountIn(scene.Service, scene.Now) >= scene.Service.Attempts ? Phrases.PleaseWaitUsed : Phrases.PleaseWait;
        // Who asks in a pause may have tapped in it.
        if (scene.ClockPhase is ClockPhase.CoolingDown && scene.Conversation is { Awaits: false, Phase: Phase.HeldBack })
            return scene.GoTo(Phase.HeldBack, Steps.TappedBetween);
        if (scene.ClockPhase is ClockPhase.Closed && scene.Conversation.Phase is not (Phase.Starting or Phase.Expecting))
            scene.Leads.Add(Phrases.NoMoreToday); // Nothing is due before tomorrow, so no time is promised.
        else if (scene.Conversation.Phase is Phase.Waiting or Phase.Expecting or Phase.HeldBack)
            scene.Instead = used;
        else if (scene.Conversation.Phase is Phase.Wondering)
            scene.Leads.Add(Phrases.StopHolds); // It has just been asked whether it came.
        else if (scene.Conversation.Phase is not Phase.Consenting) // Which begins with "not yet" by itself.
            scene.Leads.Add(used);
        return Returning.Again(scene);
    }

    private static Phase Consent(Scene scene, ClockPhase clock)
    {
        if (clock is not ClockPhase.CoolingDown cooling)
            return scene.GoTo(Phase.Consenting, Steps.Consent);
        scene.Conversation = scene.Conversation with { HoldTold = cooling.Until };
        return scene.GoTo(Phase.Consenting, Steps.ConsentHeld);
    }

    internal static Phase Hold(Scene scene, DateTimeOffset until)
    {
        scene.Conversation = scene.Conversation with { HoldTold = until };
        return scene.GoTo(Phase.HeldBack, CodeNews.CodeMayCome(scene) ? Steps.Hold : Steps.HoldDead);
    }

    private static Phase GiveUp(Scene scene, string lead)
    {
        scene.Leads.Add(lead);
        return End(scene, Steps.Support);
    }

    internal static Phase Go(Scene scene, Step step) => step.Kind switch
    {
        StepKind.Request => Permit(scene, step),
        StepKind.Outcome => End(scene, step.Id),
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
