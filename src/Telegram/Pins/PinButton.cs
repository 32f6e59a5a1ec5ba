using System.Globalization;

namespace Waymark.OnTelegram.Pins;

/// <summary>A moderator's button: what it stands for, in the few bytes that Telegram lets a button carry.</summary>
abstract record PinButton
{
    private const string Prefix = "p:";

    /// <summary>An anonymous administrator's way to show who they are.</summary>
    internal sealed record GoOn(string Command) : PinButton;

    internal sealed record ChosePlace(long Chat) : PinButton;

    internal sealed record ChoseGuide(string Mark, long Chat, int? Thread) : PinButton;

    /// <param name="Pin">The new pin's id: a second tap finds it taken.</param>
    internal sealed record PinIt(string Pin, string Mark, long Chat, int? Thread) : PinButton;

    internal sealed record NotNow : PinButton;

    internal sealed record Unpin(string Pin) : PinButton;

    private PinButton()
    {
    }

    internal static bool IsOne(string data) => data.StartsWith(Prefix, StringComparison.Ordinal);

    internal string Write() => Prefix + this switch
    {
        GoOn(var command) => $"a:{command}",
        ChosePlace(var chat) => string.Create(CultureInfo.InvariantCulture, $"l:{chat}"),
        ChoseGuide(var mark, var chat, var thread) => string.Create(CultureInfo.InvariantCulture, $"c:{mark}:{chat}:{thread}"),
        PinIt(var pin, var mark, var chat, var thread) => string.Create(CultureInfo.InvariantCulture, $"y:{pin}:{mark}:{chat}:{thread}"),
        Unpin(var pin) => $"u:{pin}",
        _ => "n",
    };

    /// <summary>Null where this bot did not write it.</summary>
    internal static PinButton? Read(string data) => data.Split(':')[1..] switch
    {
        ["a", var command] => new GoOn(command),
        ["l", var chat] when ChatIn(chat) is { } place => new ChosePlace(place),
        ["c", var mark, var chat, var thread] when ChatIn(chat) is { } place => new ChoseGuide(mark, place, ThreadIn(thread)),
        ["y", var pin, var mark, var chat, var thread] when ChatIn(chat) is { } place => new PinIt(pin, mark, place, ThreadIn(thread)),
        ["u", var pin] => new Unpin(pin),
        ["n"] => new NotNow(),
        _ => null,
    };

    private static long? ChatIn(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat) ? chat : null;

    private static int? ThreadIn(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var thread) ? thread : null;
}
