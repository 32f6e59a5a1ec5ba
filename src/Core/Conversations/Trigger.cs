namespace Waymark.Core.Conversations;

/// <summary>What happened, as the Dialogue sees it.</summary>
public enum Trigger
{
    Started,
    Answered,
    LedTo,
    CodeCame,
    CodeWorked,
    CodeRefused,
    CodeNotRequested,
    RequestMade,
    RequestNotMade,
    ResendAskedFor,
    LockReported,
    LongerTimeShown,
    NothingCame,
    NotYetCame,
    NextCheckWanted,
    TimeCame,
    TimeCameLate,
    BackWanted,
    StopWanted,
    HumanWanted,
    ReportWanted,
    ShownAgain,
}
