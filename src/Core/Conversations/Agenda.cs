using Waymark.Core.Guides;

namespace Waymark.Core.Conversations;

/// <summary>Chooses what comes next from the guide's order, the person's answers and the request clock.</summary>
static class Agenda
{
    /// <summary>What to do now that nothing is open: tell of a pause, the likeliest check left, a wait, or the end.</summary>
    internal static Phase Next(Scene scene)
    {
        var clock = scene.ClockPhase;
        if (IsAlarmOpen(scene))
            return scene.GoTo(scene.Conversation.Phase, scene.Conversation.Step);
        if (Prepared(scene) is { Kind: StepKind.Outcome } end)
            return Go(scene, end);
        if (scene.Clock.Permitted is not null)
            return scene.GoTo(Phase.Permitted, Steps.PermittedBefore); // First it must be known whether it was used.
        if (Prepared(scene) is { } prepared)
            return Go(scene, prepared);
        if (clock is ClockPhase.Closed)
            return GiveUp(scene, CodeMayCome(scene) ? Phrases.NoMoreTodayCode : Phrases.NoMoreToday);
        if (!clock.Permits && scene.Person.MayWrite is null)
            return Consent(scene, clock);
        if (clock is ClockPhase.CoolingDown cooling && cooling.Until != scene.Conversation.HoldTold)
            return Hold(scene, cooling.Until);
        if (LedTo(scene) is { } answering)
            return Go(scene, answering);
        if (scene.Guide.Agenda.FirstOrDefault(step => !PreparesOutcome(scene, step) && Fits(scene, step)) is { } step)
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
        if (IsAlarmOpen(scene))
            return Next(scene);
        if (scene.Conversation.Awaits)
            return scene.GoTo(Phase.Wondering, Steps.DidItCome);
        if (scene.Guide.Agenda.FirstOrDefault(step => step.UsesRequest && Fits(scene, step)) is not { } request)
            return Next(scene);
        return First(scene, request.Id) is { } first ? Go(scene, first) : Permit(scene, request);
    }

    /// <summary>After a request was made: its code is on the way, or it was one too many.</summary>
    internal static Phase Requested(Scene scene)
    {
        if (scene.Clock.Newest is { DuringCooldown: true })
        {
            scene.Leads.Add(Phrases.Noted);
            scene.Conversation = scene.Conversation with { Awaits = false }; // The pause is told now, and its end is what comes next.
            return scene.ClockPhase is ClockPhase.CoolingDown cooling && scene.Person.MayWrite is not null
                ? Hold(scene, cooling.Until)
                : Next(scene);
        }
        scene.Conversation = scene.Conversation with { Awaits = true };
        if (IsAlarmOpen(scene))
            return Next(scene);
        return scene.Person.MayWrite is null
            ? scene.GoTo(Phase.Consenting, Steps.ConsentExpecting)
            : Expect(scene);
    }

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
        if (!scene.Conversation.Awaits)
            return Next(scene);
        if (scene.Conversation.Phase != Phase.Wondering && scene.Clock.Newest is { } newest
            && scene.Now < newest.Latest + scene.Service.ResendAfter)
            return scene.Conversation.Phase == Phase.Expecting ? StillExpect(scene) : Next(scene);
        scene.Conversation = scene.Conversation with { Failures = scene.Conversation.Failures + 1, Awaits = false };
        return Next(scene);
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
        return Next(scene);
    }

    internal static Phase Back(Scene scene)
    {
        var open = scene.Conversation;
        if (open.Step == Steps.Longer)
            return Locked(scene);
        if (open.Outcome is { } outcome)
            return scene.GoTo(Phase.Ended, outcome);
        for (var trail = open.Trail; trail.Length > 0; trail = trail[..^1])
        {
            if (scene.Guide.Find(trail[^1]) is not { Kind: StepKind.Question or StepKind.Check } step)
                continue;
            scene.Conversation = open with { Trail = trail[..^1], Answers = open.Answers.Remove(step.Id) };
            return Go(scene, step);
        }
        return scene.GoTo(open.Phase, open.Step);
    }

    /// <summary>Back to the code that is on the way, or to the end that an aside was asked after, else to what comes next.</summary>
    internal static Phase Answered(Scene scene)
    {
        if (Prepared(scene) is { Kind: StepKind.Outcome })
            return Next(scene);
        if (!IsAlarmOpen(scene) && scene.Conversation.Awaits && CodeMayCome(scene))
            return scene.Conversation.Phase == Phase.Consenting ? Expect(scene) : StillExpect(scene);
        return scene.Conversation.Outcome is { } outcome ? scene.GoTo(Phase.Ended, outcome) : Next(scene);
    }

    /// <summary>"Go on here", after the words about a human: after an end there is nothing but that end.</summary>
    internal static Phase GoOn(Scene scene) => scene.Conversation.Outcome is { } outcome ? scene.GoTo(Phase.Ended, outcome) : Next(scene);

    /// <summary>A fact that was told where none was asked for: to what it leads to, else the same step again.</summary>
    internal static Phase Heard(Scene scene) => LedTo(scene) is { } step ? Go(scene, step) : IsOver(scene) ? GoOn(scene) : Again(scene);

    /// <summary>What was put right has moved the time that was waited for.</summary>
    private static bool IsOver(Scene scene) => scene.Conversation.Phase switch
    {
        Phase.Waiting => scene.ClockPhase is not ClockPhase.Waiting,
        Phase.HeldBack => scene.ClockPhase is not (ClockPhase.CoolingDown or ClockPhase.Closed),
        _ => false,
    };

    /// <summary>To the step that a choice or a topic names. A request is none: only the clock leads there.</summary>
    internal static Phase Led(Scene scene)
    {
        if (scene.Target is not { } id || scene.Guide.Find(id) is not { UsesRequest: false } step || !(step.Kind == StepKind.Outcome || Suits(scene, step)))
            return Next(scene);
        if (MayAlarm(step)) // What was answered another time says nothing about now.
            scene.Conversation = scene.Conversation with { Answers = scene.Conversation.Answers.Remove(id) };
        return Go(scene, step);
    }

    /// <summary>To an outcome, or first to what has to be asked before it.</summary>
    internal static Phase End(Scene scene, string outcome)
    {
        if (First(scene, outcome) is { } first)
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
        return Again(scene);
    }

    /// <summary>The same step once more; a permission that was given is mentioned, never given again.</summary>
    internal static Phase Again(Scene scene)
    {
        var open = scene.Conversation;
        return open switch
        {
            { Phase: Phase.Starting } => Next(scene),
            { Phase: Phase.Permitted } when scene.Clock.Permitted is not null => scene.GoTo(Phase.Permitted, Steps.PermittedBefore),
            { Phase: Phase.Permitted } => Due(scene),
            { Outcome: not null } when IsOver(scene) => GoOn(scene), // Nothing is due after an end, so nothing else leads out of the pause.
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

    /// <summary>Somebody may be at the number or the account: nothing goes ahead of the answer, no request least of all.</summary>
    internal static bool IsAlarmOpen(Scene scene) => scene.Conversation.Phase is Phase.Asking or Phase.Suggesting
        && scene.Step is { } step && MayAlarm(step) && !scene.IsDone(step);

    private static bool MayAlarm(Step step) => step.Choices.Any(choice => choice.Means == Meaning.Alarm);

    private static bool CodeMayCome(Scene scene) =>
        scene.Clock.Newest is { } newest && scene.Now < newest.Earliest + scene.Service.UseWithin;

    private static Phase GiveUp(Scene scene, string lead)
    {
        scene.Leads.Add(lead);
        return End(scene, Steps.Support);
    }

    /// <summary>The request or outcome that the step just done was preparing.</summary>
    private static Step? Prepared(Scene scene) =>
        scene.Step is { Before: { } id } step && scene.IsDone(step) && scene.Guide.Find(id) is { } target
            && (target.Kind == StepKind.Outcome || Fits(scene, target)) ? target : null;

    /// <summary>What is to be done directly before a request or an outcome, if anything.</summary>
    private static Step? First(Scene scene, string target) =>
        scene.Guide.Agenda.FirstOrDefault(step => step.Before == target && Fits(scene, step));

    /// <summary>What an answer leads to and was not come to: who tells it in words gets as far as who taps it.</summary>
    private static Step? LedTo(Scene scene) => (
        from step in scene.Guide.Agenda
        where scene.Conversation.Answers.ContainsKey(step.Id)
        let target = step.Find(scene.Conversation.Answers[step.Id])?.GoTo is { } id ? scene.Guide.Find(id) : null
        where target is { Kind: StepKind.Question or StepKind.Check } && !scene.IsDone(target) && Suits(scene, target)
        select target).FirstOrDefault();

    private static bool Suits(Scene scene, Step step) =>
        Offering.IsOffered(scene, step) && step.If.Holds(fact => Facts.ValueOf(scene, fact));

    private static bool PreparesOutcome(Scene scene, Step step) =>
        step.Before is { } id && scene.Guide.Find(id) is { Kind: StepKind.Outcome };

    private static bool Fits(Scene scene, Step step) =>
        !scene.IsDone(step)
        && (!step.UsesRequest || scene.ClockPhase is ClockPhase.LastChance || MayTryAgain(scene))
        && Suits(scene, step)
        && (step.Before is not { } id || (scene.Guide.Find(id) is { } target && (target.Kind == StepKind.Outcome || Fits(scene, target))));

    /// <summary>However far apart they were: as many failed requests as the service allows in a window are enough.</summary>
    private static bool MayTryAgain(Scene scene) =>
        scene.ClockPhase.Permits && scene.Conversation.Failures < scene.Service.Attempts;

    private static Phase Go(Scene scene, Step step) => step.Kind switch
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
