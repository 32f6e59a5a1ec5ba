using System.Collections.Immutable;

namespace Waymark.Core.Guides.Checking;

/// <summary>Finds what is wrong with one service's profile beside the guides and the official hosts.</summary>
public static class ServiceCheck
{
    /// <param name="official">The official hosts by service.</param>
    /// <param name="allowed">The only hosts that the operator allows; null where the official ones are enough.</param>
    public static IEnumerable<GuideProblem> Check(
        ServiceSource source, IReadOnlyList<Guide> guides, ImmutableDictionary<string, ImmutableArray<string>> official, ImmutableSortedSet<string>? allowed) =>
        Order(source.Profile).Concat(Methods(source.Profile)).Concat(Steps(source.Profile, guides)).Concat(Hosts(source.Profile, official, allowed)).Concat(Paths(source.Profile))
            .Select(found => new GuideProblem(source.File, source.LineOf(found.Key), found.Text));

    private static IEnumerable<Finding> Order(ServiceProfile service)
    {
        if (service.UseWithin > service.DeadAfter)
            yield return new("numbers.use_within", "'use_within' is longer than 'dead_after': a code would be safe to type after it is dead.");
        if (service.ResendAfter <= TimeSpan.Zero || service.ResendAfter > service.Window)
            yield return new("numbers.resend_after", "'resend_after' must be longer than nothing and not longer than 'window'.");
        if (service.UsuallyArrives.Oldest > service.ResendAfter)
            yield return new("numbers.usually_arrives", "'usually_arrives' ends after 'resend_after': people would ask again while the code is on its way as usual.");
        if (service.Cooldown <= TimeSpan.Zero || service.Cooldown > service.PauseAfterLastChance)
            yield return new("numbers.cooldown", "'cooldown' must be longer than nothing and not longer than 'pause_after_last_chance'.");
    }

    private static IEnumerable<Finding> Methods(ServiceProfile service) =>
        from method in service.Methods
        where !ServiceProfile.MethodNames.Contains(method, StringComparer.Ordinal)
        select new Finding("methods", $"'{method}' is no method. Known are: {string.Join(", ", ServiceProfile.MethodNames)}.{Suggestion.For(method, ServiceProfile.MethodNames)}");

    private static IEnumerable<Finding> Steps(ServiceProfile service, IReadOnlyList<Guide> guides) =>
        from step in service.LeavesOut
        where !guides.Any(guide => guide.Agenda.Concat(guide.Asides).Any(known => known.Id == step))
        select new Finding("leaves_out", $"'{step}' is left out, but no guide has a question, check or request of that id.{Suggestion.For(step, guides.SelectMany(guide => guide.Agenda.Concat(guide.Asides)).Select(known => known.Id))}");

    private static IEnumerable<Finding> Hosts(ServiceProfile service, ImmutableDictionary<string, ImmutableArray<string>> official, ImmutableSortedSet<string>? allowed)
    {
        foreach (var host in service.Hosts)
            if (!official.GetValueOrDefault(service.Id, []).Contains(host, StringComparer.Ordinal))
                yield return new("hosts", $"'{host}' is no official host of {service.Id} in hosts.yaml. Add it there once somebody has looked, or leave it out.");
            else if (allowed?.Contains(host) == false)
                yield return new("hosts", $"'{host}' is not among the hosts that the operator allows: {string.Join(", ", allowed)}. Leave it out, or add it to Guides:AllowedHosts.");
    }

    private static IEnumerable<Finding> Paths(ServiceProfile service)
    {
        foreach (var (name, path) in service.Paths)
        {
            var text = new GuideText($"paths.{name}", path, TextUse.Words);
            foreach (var host in Links.HostsIn(path).Where(host => !service.Hosts.Contains(host, StringComparer.Ordinal)))
                yield return new(text.Key, $"'{text.Key}' links to {host}, which {service.Id} does not list under hosts. Add it there, or say the way inside the official app.");
            foreach (var problem in Contacts.Of(text))
                yield return new(text.Key, problem);
        }
    }
}
