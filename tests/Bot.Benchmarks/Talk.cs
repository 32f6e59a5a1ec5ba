using System.Globalization;
using Waymark.Core.Conversations;
using Waymark.Engine;

namespace Waymark.Benchmarks;

/// <summary>
/// One conversation through the shipped SMS guide, from the first message to "It worked". Every line is answered by one
/// prompt, so a tap knows its prompt's number without waiting for it.
/// </summary>
static class Talk
{
    private static readonly Func<int, Said>[] Lines =
    [
        _ => new Said.Wrote("my code does not come"),
        prompt => new Said.Tapped(prompt, "lt2m"),
        prompt => new Said.Tapped(prompt, "write"),
        _ => new Said.Wrote("Yes, even codes"),
        prompt => new Said.Tapped(prompt, "not_there"),
        prompt => new Said.Tapped(prompt, "has_room"),
        prompt => new Said.Tapped(prompt, "once"),
        _ => new Said.Wrote("should i resend it now?"),
        _ => new Said.Wrote("it came"),
        prompt => new Said.Tapped(prompt, "worked"),
    ];

    internal static int Length => Lines.Length;

    internal static Arrival Line(int person, int number) => new(
        new Account(Platform.Telegram, Number(person)),
        $"bench:{Number(person)}:{Number(number)}",
        TimeProvider.System.GetUtcNow(),
        Lines[number](number));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
