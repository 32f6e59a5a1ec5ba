namespace Waymark.OnDiscord.Starting;

/// <summary>Who this bot is on Discord, once Discord has told.</summary>
sealed class BotIdentity
{
    private volatile Names? _names;

    internal string? Application => _names?.Application;

    internal string? User => _names?.User;

    internal string? Name => _names?.Name;

    internal bool IsKnown => _names is not null;

    internal void Learn(string application, string user, string name) => _names = new Names(application, user, name);

    private sealed record Names(string Application, string User, string Name);
}
