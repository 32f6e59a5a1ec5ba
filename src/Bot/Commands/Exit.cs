namespace Waymark.Bot.Commands;

/// <summary>How a command ends.</summary>
static class Exit
{
    internal const int Fine = 0;

    /// <summary>The command did its work and found something, such as a failed line.</summary>
    internal const int Found = 1;

    /// <summary>It was used wrongly: arguments, settings or files that it cannot work with.</summary>
    internal const int WrongUse = 2;

    internal static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return WrongUse;
    }
}
