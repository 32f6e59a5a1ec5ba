namespace Waymark.Core.Guides;

/// <summary>What a choice or a typed sentence tells, whoever offers it. Authors write these words in <c>means:</c>.</summary>
public enum Meaning
{
    Answer,
    Came,
    Worked,
    Refused,
    NotRequested,
    Alarm,
    Tapped,
    NotTapped,
    Grey,
    TappedAgain,
    TryLater,
    LongerTime,
    Unchanged,
    Nothing,
    NotYet,
    Write,
    DoNotWrite,
    NextCheck,
    AskResend,
    Report,
    GoOn,
    Back,
    StartOver,
    Stop,
    Human,
    Thanks,
}
