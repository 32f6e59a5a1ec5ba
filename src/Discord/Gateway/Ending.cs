namespace Waymark.OnDiscord.Gateway;

/// <summary>How a connection ended, and so what comes next.</summary>
abstract record Ending
{
    /// <summary>It broke or was to be given up: go on with the same session.</summary>
    /// <param name="AtOnce">The gateway asked for it.</param>
    internal sealed record Again(Reached Reached, bool AtOnce = false) : Ending;

    /// <summary>The session is gone.</summary>
    internal sealed record Anew : Ending;

    /// <summary>More came than could be worked: what was left out comes with the resume.</summary>
    internal sealed record Full : Ending;

    /// <summary>Trying again never helps.</summary>
    internal sealed record Refused(string Remedy) : Ending;

    /// <param name="SaidGoodbye">The session ended with it; else the next run resumes it.</param>
    internal sealed record Stopped(bool SaidGoodbye) : Ending;

    private Ending()
    {
    }
}

/// <summary>How far a connection got.</summary>
enum Reached
{
    Nothing,
    Hello,
    Session,
}
