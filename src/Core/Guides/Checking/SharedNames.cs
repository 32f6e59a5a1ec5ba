using Waymark.Core.Language;

namespace Waymark.Core.Guides.Checking;

/// <summary>Whoever names a service names one and not another.</summary>
public static class SharedNames
{
    public static IEnumerable<GuideProblem> Of(IReadOnlyList<ServiceSource> services) =>
        from named in services.SelectMany(NamesOf).GroupBy(said => said.Words, StringComparer.Ordinal)
        where named.DistinctBy(said => said.Service.Profile.Id, StringComparer.Ordinal).Count() > 1
        let last = named.Last()
        select new GuideProblem(last.Service.File, last.Service.LineOf(last.Part),
            $"'{named.Key}' stands for {string.Join(" and ", named.Select(said => $"'{said.Service.Profile.Id}'").Distinct(StringComparer.Ordinal))}. Leave it to one of them.");

    private static IEnumerable<(string Words, string Part, ServiceSource Service)> NamesOf(ServiceSource service) =>
        service.Profile.Says.Select(said => (Wording.Normalise(said), "says", service)).Prepend((Wording.Normalise(service.Profile.Name), "name", service));
}
