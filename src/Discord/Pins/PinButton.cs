namespace Waymark.OnDiscord.Pins;

/// <summary>A moderator's button: what it stands for, in Discord's 100 characters. The place is that of the press.</summary>
abstract record PinButton
{
    private const string Prefix = "p:";

    internal sealed record ChoseGuide(string Mark) : PinButton;

    /// <param name="Pin">The new pin's id: a second press finds it taken.</param>
    internal sealed record PinIt(string Pin, string Mark) : PinButton;

    internal sealed record NotNow : PinButton;

    internal sealed record Unpin(string Pin) : PinButton;

    private PinButton()
    {
    }

    internal static bool IsOne(string id) => id.StartsWith(Prefix, StringComparison.Ordinal);

    internal string Write() => Prefix + this switch
    {
        ChoseGuide(var mark) => $"c:{mark}",
        PinIt(var pin, var mark) => $"y:{pin}:{mark}",
        Unpin(var pin) => $"u:{pin}",
        _ => "n",
    };

    /// <summary>Null where this bot did not write it.</summary>
    internal static PinButton? Read(string id) => id.Split(':')[1..] switch
    {
        ["c", var mark] => new ChoseGuide(mark),
        ["y", var pin, var mark] => new PinIt(pin, mark),
        ["u", var pin] => new Unpin(pin),
        ["n"] => new NotNow(),
        _ => null,
    };
}
