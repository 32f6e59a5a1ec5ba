namespace Waymark.Core.Guides.Checking;

/// <summary>Links only to the official hosts of every service that the text is said for, and none in a reminder.</summary>
static class Links
{
    private static readonly string[] Schemes = ["https://", "http://", "www."];

    /// <summary>Endings by which an address is known that has no scheme.</summary>
    private static readonly string[] Endings =
    [
        "com", "net", "org", "io", "app", "me", "co", "info", "biz", "xyz", "top", "site", "online", "link", "support", "help", "live", "vip", "cc",
        "eu", "uk", "th", "tr", "au", "in", "ru", "vn", "id", "br", "ly", "gg", "to", "dev", "page", "plus", "shop",
    ];

    internal static IEnumerable<string> Of(GuideText text, Surroundings surroundings)
    {
        foreach (var host in HostsIn(text.Words).Distinct(StringComparer.Ordinal))
        {
            if (surroundings.Services.IsEmpty)
                yield return $"'{text.Key}' links to {host}, which no service lists under hosts. Say the way inside the official app.";
            foreach (var service in surroundings.Services.Where(service => !service.Hosts.Contains(host, StringComparer.Ordinal)))
                yield return $"'{text.Key}' links to {host}, which {service.Id} does not list under hosts. Say the way inside the official app, or put the link into the service's paths.";
            if (text.Step is { } step && (step.UsesRequest || step.Id is Steps.DidItCome or Steps.Orient))
                yield return $"'{text.Key}' may be said by a reminder, and a reminder holds no link. Say the way inside the official app.";
        }
    }

    /// <summary>The hosts of all addresses in a text.</summary>
    internal static IEnumerable<string> HostsIn(string text)
    {
        foreach (var token in text.Split([' ', '\n', '"', '\'', '(', ')', ',', ';', '<', '>', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            var scheme = Schemes.FirstOrDefault(scheme => token.Contains(scheme, StringComparison.OrdinalIgnoreCase));
            var from = scheme is null or "www." ? 0 : token.IndexOf(scheme, StringComparison.OrdinalIgnoreCase) + scheme.Length;
            var host = token[from..].Split('/', '?', '#', ':')[0].TrimEnd('.', '!').ToLowerInvariant();
            if (host.Contains('@', StringComparison.Ordinal) && scheme is null)
                continue; // An e-mail address, which is told apart from a link.
            if (scheme is not null || (host.Split('.') is [.. { Length: > 0 } before, var ending] && before.All(part => part.Length > 0) && Endings.Contains(ending, StringComparer.Ordinal)))
                yield return host;
        }
    }
}
