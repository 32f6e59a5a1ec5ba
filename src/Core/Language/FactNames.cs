using System.Collections.Immutable;

namespace Waymark.Core.Language;

/// <summary>The facts that words can tell, and the values that each can have.</summary>
public static class FactNames
{
    public const string Goal = "goal";
    public const string Since = "since";
    public const string Tries = "tries";
    public const string Line = "line";
    public const string Others = "others";
    public const string Dest = "dest";
    public const string Country = "country";
    public const string Carrier = "carrier";
    public const string Arrived = "arrived";
    public const string Unsolicited = "unsolicited";
    public const string Faq = "faq";
    public const string Error = "error";
    public const string Closed = "closed";
    public const string Vpn = "vpn";
    public const string Roaming = "roaming";
    public const string Reused = "reused";
    public const string SignedIn = "signed_in";
    public const string DirectMessage = "dm";
    public const string OthersAffected = "others_affected";
    public const string Yes = "yes";

    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> Known =
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
        {
            [Goal] = ["login", "withdraw", "register", "reset", "api"],
            [Since] = ["lt2m", "2to10m", "gt10m"],
            [Tries] = ["1", "2", "3plus", "locked"],
            [Line] = ["sim", "voip", "virtual", "landline"],
            [Others] = ["all", "no_codes", "none", "noservice"],
            [Dest] = ["mine", "old", "email", "authapp", "unknown"],
            ["folder"] = ["checked"],
            ["os"] = ["ios", "android"],
            [Vpn] = ["on", "off"],
            [Closed] = [Yes, "no"],
            [Reused] = [Yes, "no"],
            [SignedIn] = [Yes],
            ["blocker"] = [Yes, "no"],
            ["credit"] = ["none"],
            [Roaming] = [Yes],
            ["ported"] = [Yes],
            ["dualsim"] = [Yes],
            ["signal"] = ["ok", "none"],
            ["restarted"] = [Yes],
            ["airplane"] = [Yes],
            [Arrived] = [Yes],
            [Unsolicited] = [Yes],
            [DirectMessage] = [Yes],
            [Faq] = [Yes],
            [OthersAffected] = [Yes],
            [Country] = [],
        });

    /// <summary>Names that authors may use.</summary>
    public static IEnumerable<string> All => Known.Keys;

    public static bool IsKnown(string fact) => Known.ContainsKey(fact);

    /// <summary>A country is any two capital letters; every other fact has its own few values.</summary>
    public static bool IsValue(string fact, string value) => fact == Country
        ? value is [>= 'A' and <= 'Z', >= 'A' and <= 'Z']
        : Known.TryGetValue(fact, out var values) && values.Contains(value, StringComparer.Ordinal);

    /// <summary>What an author may write for it.</summary>
    public static string Expected(string fact) => fact == Country ? "a country's two letters, such as IN" : string.Join(", ", Known[fact]);

    /// <summary>What is left of a fact that was negated: the other of two, or nothing.</summary>
    internal static string? Opposite(string fact, string value) => value switch
    {
        Yes when IsValue(fact, "no") => "no",
        "no" => Yes,
        "on" => "off",
        "off" => "on",
        _ => null,
    };

    /// <summary>What somebody did or has still to do: "airplane mode?" asks for it and tells nothing.</summary>
    internal static bool IsDeed(string fact) => fact is "restarted" or "airplane" or "folder";

    /// <summary>"I do not know which number" and "no texts at all" hold their own negation, however it is said.</summary>
    internal static bool HoldsNegation(string value) => value is "unknown" or "none" or "noservice";

    /// <summary>"I cannot log in" and "not on Airtel" still tell the goal and the network.</summary>
    internal static bool StaysWhenNegated(string fact) => fact is Goal or Country or Carrier;
}
