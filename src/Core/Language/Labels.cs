using Waymark.Core.Guides;

namespace Waymark.Core.Language;

/// <summary>The labels of messages, and which of them wins where several fit.</summary>
public static class Labels
{
    /// <summary>The label of a message that the secret guard stops; no phrase can tell it.</summary>
    public const string SecretPasted = "secret_pasted";

    public const string OffTopic = "off_topic";

    internal const string UnsolicitedCode = "unsolicited_code";
    internal const string TotpClock = "totp_clock";
    internal const string OldNumber = "old_number";
    internal const string VirtualLost = "virtual_lost";
    internal const string NumberInUse = "number_in_use";
    internal const string SessionClosed = "session_closed";
    internal const string RefuseBulk = "refuse_bulk";
    internal const string RefuseBypass = "refuse_bypass";
    internal const string Incident = "incident";
    internal const string VendorQuestion = "vendor_question";
    internal const string FaqLegal = "faq_legal";

    /// <summary>The first label that fits wins. One fits where a topic says so, or where its condition holds.</summary>
    private static readonly (string Label, Func<Gist, bool> Fits)[] Precedence =
    [
        // Dangers.
        ("sim_swap_alert", told => told.Is("others", "noservice")),
        (UnsolicitedCode, told => told.Means(Meaning.NotRequested) || told.Has("unsolicited")),
        ("scam_report", told => told.Has("dm")),
        // What is refused.
        (RefuseBulk, _ => false),
        (RefuseBypass, _ => false),
        ("refuse_third_party", _ => false),
        // Where the code stands.
        ("solved", told => told.Means(Meaning.Worked)),
        ("code_rejected", told => told.Means(Meaning.Refused) && !IsOfApp(told)),
        ("cooldown", told => told.Means(Meaning.TryLater) || told.Means(Meaning.LongerTime) || told.Is("tries", "locked")),
        // Questions that are no case.
        (FaqLegal, _ => false),
        (VendorQuestion, _ => false),
        ("switch_method", _ => false),
        (TotpClock, told => told.Means(Meaning.Refused) && IsOfApp(told)),
        (Incident, told => told.Has("others_affected")),
        ("error_shown", told => told.Has("error")),
        // What is used up before any cause can be looked for: the service allows hardly more requests.
        ("cooldown", told => told.Is("tries", "3plus") && !told.Has("arrived")),
        // The number.
        ("voip_number", told => told.Is("line", "voip")),
        (VirtualLost, told => told.Is("line", "virtual") && told.Is("dest", "old")),
        ("landline", told => told.Is("line", "landline")),
        (NumberInUse, told => told.Is("reused", "yes")),
        (OldNumber, told => told.Is("dest", "old")),
        ("other_channel", told => told.Is("dest", "email", "authapp")),
        // The line and the phone.
        ("ported_number", told => told.Has("ported")),
        ("roaming", told => told.Has("roaming")),
        ("dual_sim", told => told.Has("dualsim") || told.Is("dest", "unknown")),
        ("prepaid_credit", told => told.Has("credit")),
        ("blocker_app", told => told.Is("blocker", "yes")),
        ("vpn", told => told.Is(FactNames.Vpn, "on")),
        (SessionClosed, told => told.Is("closed", "yes")),
        ("spam_folder", _ => false),
        // The way there.
        ("filtered_codes", told => told.Is("others", "no_codes")),
        ("carrier_block", told => told.IsFiltered),
        ("carrier_or_exchange", told => told.Is("others", "all")),
        ("resend_question", told => told.Means(Meaning.AskResend)),
        ("wait", told => told.Is("since", "lt2m") || told.Means(Meaning.Grey)),
        ("human_support", told => told.Means(Meaning.Human)),
        ("solved", told => told.Means(Meaning.Came)),
        // No cause is named.
        ("not_received", told => told.Means(Meaning.Nothing) || told.Means(Meaning.NotYet) || IsCase(told)),
        (OffTopic, _ => true),
    ];

    private static readonly string[] FactsOfCases = ["since", "tries", "folder", "restarted", "airplane", "signal", "others", "dest", "vpn", "blocker"];

    /// <summary>Every label that authors may use as a topic.</summary>
    public static IReadOnlyList<string> Topics { get; } = [.. Precedence.Select(row => row.Label).Distinct(StringComparer.Ordinal)];

    internal static string Of(Gist told) => Array.Find(Precedence, row => told.IsAbout(row.Label) || row.Fits(told)).Label;

    /// <summary>A code of an authenticator app is refused where the phone's clock is wrong.</summary>
    private static bool IsOfApp(Gist told) => told.IsAbout(TotpClock) || told.Is("dest", "authapp");

    /// <summary>Who tells what they tried, or how long they wait, misses a code, even where no word says so.</summary>
    private static bool IsCase(Gist told) => Array.Exists(FactsOfCases, told.Has) || told.Means(Meaning.TappedAgain);
}
