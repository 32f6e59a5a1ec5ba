using System.Globalization;
using Waymark.Engine;

namespace Waymark.OnDiscord;

/// <summary>Discord's ids tell when a thing was made.</summary>
sealed class Snowflakes(ConversationClock conversation, TransportClock transport)
{
    private const long Epoch = 1_420_070_400_000;

    private readonly Lock _gate = new();
    private TimeSpan? _leastLag;

    /// <summary>When it was said, in conversation time.</summary>
    internal DateTimeOffset SaidAt(ulong id) => conversation.At(TimeOf(id));

    /// <summary>
    /// How long ago it was made. This machine's clock may be off by seconds, which is as much as Discord waits at all:
    /// so the quickest event so far counts as made when it came.
    /// </summary>
    internal TimeSpan AgeOf(ulong id)
    {
        var lag = transport.Time.GetUtcNow() - TimeOf(id);
        lock (_gate)
        {
            _leastLag = _leastLag < lag ? _leastLag : lag;
            return lag - _leastLag.Value;
        }
    }

    internal static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset TimeOf(ulong id) => DateTimeOffset.FromUnixTimeMilliseconds((long)(id >> 22) + Epoch);
}
