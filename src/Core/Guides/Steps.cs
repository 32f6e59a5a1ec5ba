namespace Waymark.Core.Guides;

/// <summary>The ids that the Dialogue itself calls for. Every guide has them all; what they say is the author's.</summary>
public static class Steps
{
    public const string Consent = "consent";
    public const string ConsentHeld = "consent_held";
    public const string ConsentExpecting = "consent_expecting";
    public const string Wait = "wait";
    public const string Expect = "expect";
    public const string ExpectLast = "expect_last";
    public const string DidItCome = "did_it_come";
    public const string PermittedBefore = "permitted_before";
    public const string Came = "came";
    public const string CameLate = "came_late";
    public const string CameDead = "came_dead";
    public const string CameUnknown = "came_unknown";
    public const string Refused = "refused";
    public const string Hold = "hold";
    public const string HoldDead = "hold_dead";
    public const string HoldIdle = "hold_idle";
    public const string TappedBetween = "tapped_between";
    public const string Longer = "longer";
    public const string Orient = "orient";
    public const string Human = "human";
    public const string WhichService = "which_service";
    public const string Language = "language";
    public const string Forget = "forget";

    public const string Solved = "solved";
    public const string Support = "support";
    public const string Alarm = "alarm";
    public const string Stopped = "stopped";

    public static IReadOnlyList<string> Moments { get; } =
    [
        Consent, ConsentHeld, ConsentExpecting, Wait, Expect, ExpectLast, DidItCome, PermittedBefore, Came, CameLate,
        CameDead, CameUnknown, Refused, Hold, HoldDead, HoldIdle, TappedBetween, Longer, Orient, Human, WhichService, Language, Forget,
    ];

    /// <summary>Further outcomes are the author's: a choice leads to them.</summary>
    public static IReadOnlyList<string> Outcomes { get; } = [Solved, Support, Alarm, Stopped];
}
