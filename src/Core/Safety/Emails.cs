using System.Buffers;

namespace Waymark.Core.Safety;

/// <summary>Finds e-mail addresses, also those written out as "name at gmail dot com".</summary>
static class Emails
{
    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Providers = Set(
        "gmail", "googlemail", "yahoo", "ymail", "hotmail", "outlook", "live", "msn", "icloud", "proton", "protonmail", "pm",
        "mail", "yandex", "rambler", "aol", "gmx", "rediffmail", "rediff", "qq", "163", "126", "zoho", "web", "example", "tutanota");

    // Addresses that no person owns: naming the sender of a missing mail gives nothing away.
    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Senders = Set(
        "noreply", "reply", "donotreply", "support", "help", "info", "service", "notice", "notification", "notifications", "security");

    static readonly SearchValues<char> LocalSigns = SearchValues.Create("._%+-");

    public static bool In(Reading reading)
    {
        for (var at = 1; at + 1 < reading.Tokens.Length; at++)
            if (IsAddress(reading, at) || IsUnsigned(reading, at)) return true;
        return false;
    }

    static bool IsAddress(Reading reading, int at)
    {
        var isSign = reading.Mark(at) is '@';
        if (!isSign && !reading.Means(at, Meaning.At)) return false;
        var isBracketed = !isSign && IsBracket(reading.Mark(at - 1)) && IsBracket(reading.Mark(at + 1));
        var name = isBracketed ? at - 2 : at - 1;
        while (!isSign && reading.Means(name, Meaning.At)) name--; // It may be two words.
        var domain = isBracketed ? at + 2 : at + 1;
        if (name < 0 || (reading.Mark(name) is not '\0' && !LocalSigns.Contains(reading.Mark(name)))) return false;
        if (reading.Mark(name - 1) is '*' or '•' && reading.Touch(name - 1)) return false; // Masked, as services show it.
        if (reading.Mark(domain) is not '\0' || domain >= reading.Tokens.Length) return false;
        var isProvider = Providers.Contains(reading.Text(domain));
        if (!EndsWithTopLevel(reading, domain) && !(isProvider && (isSign ? reading.Touch(name) : HasDigits(reading, name)))) return false;

        // "Log in at gmail.com" is a place, "john at gmail.com" a person.
        if (isSign || isBracketed) return !(isSign && Senders.Contains(reading.Text(name)) && IsWholeName(reading, name));
        const Meaning Speech = Meaning.Link | Meaning.Ordinary | Meaning.Preposition | Meaning.Code | Meaning.Password
            | Meaning.Text | Meaning.Unit | Meaning.Phone;
        var isJoined = LocalSigns.Contains(reading.Mark(name - 1)) && reading.Touch(name - 1);
        var isName = (reading.IsNumber(name) || reading.Text(name).Length > 2) && (isJoined || !reading.Means(name, Speech));
        return isName && isProvider;
    }

    // "janedoe99 gmail com"
    static bool IsUnsigned(Reading reading, int domain) =>
        reading.IsWord(domain) && Providers.Contains(reading.Text(domain)) && HasDigits(reading, domain - 1) && !reading.Touch(domain - 1)
        && (IsTopLevel(reading, domain + 1) || (reading.Means(domain + 1, Meaning.Dot) && IsTopLevel(reading, domain + 2)));

    static bool IsTopLevel(Reading reading, int at) => reading.IsWord(at) && reading.Text(at) is "com" or "net" or "org" or "ru" or "in" or "br";

    // A name and its number, such as janedoe99.
    static bool HasDigits(Reading reading, int last) =>
        reading.IsNumber(last) && reading.Touch(last - 1) && reading.IsWord(last - 1)
        && reading.Tokens[last - 1].Length > 2 && reading.Tokens[last - 1].Meaning is Meaning.None;

    static bool IsWholeName(Reading reading, int name) =>
        name == 0 || !reading.Touch(name - 1) || reading.Text(name) is "reply" || !LocalSigns.Contains(reading.Mark(name - 1));

    static bool IsBracket(char sign) => sign is '(' or ')' or '[' or ']' or '{' or '}' or '<' or '>' or '_' or '*';

    static bool EndsWithTopLevel(Reading reading, int domain)
    {
        for (var at = domain; at - domain <= 8 && at + 1 < reading.Tokens.Length; at++)
        {
            var next = IsBracket(reading.Mark(at + 1)) ? at + 2 : at + 1;
            if (reading.Mark(next) is '.' || reading.Means(next, Meaning.Dot))
            {
                var top = IsBracket(reading.Mark(next + 1)) ? next + 2 : next + 1;
                return reading.IsWord(top) && reading.Tokens[top].Length >= 2;
            }

            if (reading.Mark(next) is not '-' && !reading.Touch(at)) return false;
        }

        return false;
    }

    static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words) =>
        words.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
