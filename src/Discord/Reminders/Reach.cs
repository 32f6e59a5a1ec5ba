using System.Globalization;

namespace Waymark.OnDiscord.Reminders;

/// <summary>How an account can be reached without an interaction. Kept as the account's place of its last prompt.</summary>
/// <param name="Direct">The channel of direct messages, once one is known.</param>
/// <param name="Shown">The message there that has choices.</param>
/// <param name="IsClosed">Direct messages were refused.</param>
/// <param name="MentionIn">The channel in which the person wants to be mentioned then.</param>
/// <param name="WasAsked">Whether a mention would be right was asked.</param>
/// <param name="Mention">The mention that stands in <paramref name="MentionIn"/> now.</param>
sealed record Reach(
    ulong? Direct = null, ulong? Shown = null, bool IsClosed = false, ulong? MentionIn = null, bool WasAsked = false, ulong? Mention = null)
{
    /// <summary>Direct messages are known to arrive.</summary>
    internal bool IsOpen => Direct is not null && !IsClosed;

    internal static Reach Read(string? kept)
    {
        var reach = new Reach();
        foreach (var part in (kept ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            reach = (part[0], IdIn(part)) switch
            {
                ('d', { } id) => reach with { Direct = id },
                ('s', { } id) => reach with { Shown = id },
                ('m', { } id) => reach with { MentionIn = id },
                ('x', { } id) => reach with { Mention = id },
                ('c', null) => reach with { IsClosed = true },
                ('a', null) => reach with { WasAsked = true },
                _ => reach,
            };
        return reach;
    }

    public override string ToString() => string.Join(' ', new[]
    {
        Part('d', Direct), Part('s', Shown), IsClosed ? "c" : null, Part('m', MentionIn), WasAsked ? "a" : null, Part('x', Mention),
    }.Where(part => part is not null));

    private static string? Part(char kind, ulong? id) => id is { } known ? string.Create(CultureInfo.InvariantCulture, $"{kind}{known}") : null;

    private static ulong? IdIn(string part) => ulong.TryParse(part.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
