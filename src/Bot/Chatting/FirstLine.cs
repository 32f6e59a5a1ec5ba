namespace Waymark.Bot.Chatting;

/// <summary>Tells whether anybody is at the other end of a redirected input, without losing what they wrote.</summary>
sealed class FirstLine(TextReader input) : TextReader
{
    private Task<string?>? _first;

    /// <summary>False at the end of the input. Within the limit nothing may have come yet: then somebody may still write.</summary>
    internal async Task<bool> IsThereAsync(TimeSpan limit, CancellationToken stopping)
    {
        _first = Task.Run(input.ReadLine);
        await Task.WhenAny(_first, Task.Delay(limit, TimeProvider.System, stopping));
        return !_first.IsCompleted || await _first is not null;
    }

    public override string? ReadLine()
    {
        if (_first is not { } first)
            return input.ReadLine();
        _first = null;
        return first.GetAwaiter().GetResult();
    }
}
