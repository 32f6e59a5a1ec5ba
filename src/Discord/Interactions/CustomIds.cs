using System.Globalization;
using Waymark.Core.Conversations;
using Waymark.Engine;

namespace Waymark.OnDiscord.Interactions;

/// <summary>What a component carries, and back. Discord gives a custom id 100 characters.</summary>
static class CustomIds
{
    internal const int Longest = 100;

    internal const string MentionYes = "r:yes", MentionNo = "r:no";

    private const string Choice = "c:", Select = "s:", Write = "w:", Form = "f:", Open = "o:";

    internal static string OfChoice(long prompt, string choice) => Checked($"{Choice}{Number(prompt)}:{choice}");

    internal static string OfSelect(long prompt, int part) => $"{Select}{Number(prompt)}:{Number(part)}";

    internal static string OfWrite(long prompt) => Write + Number(prompt);

    internal static string OfForm(long prompt) => Form + Number(prompt);

    internal static string OfMention(Account account) => Open + account.UserId;

    internal static bool IsWrite(string id, out long prompt) => IsNumbered(id, Write, out prompt);

    internal static bool IsForm(string id) => id.StartsWith(Form, StringComparison.Ordinal);

    internal static bool IsOfMention(string id) => id.StartsWith(Open, StringComparison.Ordinal);

    /// <summary>Which choice was made; null where this bot did not write it.</summary>
    internal static Said.Tapped? Read(string id, string? selected)
    {
        if (id.Split(':', 3) is not [var kind, var number, var choice] || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var prompt))
            return null;
        return (kind + ":", selected) switch
        {
            (Choice, _) => new Said.Tapped(prompt, choice),
            (Select, { } value) => new Said.Tapped(prompt, value),
            _ => null,
        };
    }

    private static bool IsNumbered(string id, string kind, out long number)
    {
        number = 0;
        return id.StartsWith(kind, StringComparison.Ordinal) && long.TryParse(id.AsSpan(kind.Length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static string Checked(string id) => id.Length <= Longest
        ? id
        : throw new InvalidOperationException($"The choice '{id}' is too long a name for a Discord button.");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
