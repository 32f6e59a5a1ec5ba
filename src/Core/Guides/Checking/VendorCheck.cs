namespace Waymark.Core.Guides.Checking;

/// <summary>What a vendor says of itself may be said, but leads nobody away: no link, no number, no promise.</summary>
public static class VendorCheck
{
    public static IEnumerable<string> Of(string part, string words)
    {
        var text = new GuideText(part, words, TextUse.Words);
        return Links.HostsIn(words).Select(host => $"'{part}' links to {host}. A vendor's card holds no link.")
            .Concat(Contacts.Of(text)).Concat(Claims.Of(text));
    }
}
