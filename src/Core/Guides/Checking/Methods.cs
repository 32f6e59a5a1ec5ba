namespace Waymark.Core.Guides.Checking;

/// <summary>No text offers a way in that a service does not have.</summary>
static class Methods
{
    private static readonly (string Method, string[] Words)[] Named =
        [(ServiceProfile.Passkey, ["passkey", "passkeys"]), (ServiceProfile.Voice, ["voice call", "voice calls"])];

    internal static IEnumerable<string> Of(GuideText text, Surroundings surroundings)
    {
        if (text.Use is TextUse.Said or TextUse.Report || text.Key.StartsWith(Phrases.KeyOf("safer_"), StringComparison.Ordinal))
            yield break;
        foreach (var (method, words) in Named.Where(named => text.Step?.Needs != named.Method && text.Choice?.Needs != named.Method))
            if (surroundings.Services.FirstOrDefault(service => !service.Offers(method)) is { } without
                && Sentence.In(text.Words).Any(sentence => words.Any(sentence.Says)))
                yield return $"'{text.Key}' names a {words[0]}, which {without.Id} does not list under methods. "
                    + $"Write {{safer}}, which names what each service has, or let the part come only where it is offered: needs: {method}.";
    }
}
