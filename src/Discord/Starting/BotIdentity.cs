namespace Waymark.OnDiscord.Starting;

/// <summary>Who this bot is on Discord, once Discord has told.</summary>
sealed class BotIdentity
{
    private readonly TaskCompletionSource _known = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Names? _names;

    internal string? Application => _names?.Application;

    internal string? User => _names?.User;

    internal string? Name => _names?.Name;

    /// <summary>As Discord shows it to who looks closely: a bot's name alone may be another's too.</summary>
    internal string? FullName => _names?.FullName;

    internal bool IsKnown => _names is not null;

    /// <param name="discriminator">The number that older names carry; "0" or none where the name stands for itself.</param>
    internal void Learn(string application, string user, string name, string? discriminator)
    {
        _names = new Names(application, user, name, discriminator?.Trim('0') is { Length: > 0 } ? $"{name}#{discriminator}" : name);
        _known.TrySetResult();
    }

    /// <summary>Ends once Discord has told.</summary>
    internal Task KnownAsync(CancellationToken cancellation) => _known.Task.WaitAsync(cancellation);

    private sealed record Names(string Application, string User, string Name, string FullName);
}
