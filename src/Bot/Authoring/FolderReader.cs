using System.Collections.Immutable;
using Waymark.Core.Guides;
using Waymark.Core.Guides.Checking;
using Waymark.Core.Language;

namespace Waymark.Bot.Authoring;

/// <summary>Reads every file of a folder of guides, and checks each beside the others.</summary>
/// <param name="allowed">The only hosts that the operator allows; null where the official ones are enough.</param>
sealed class FolderReader(string path, ImmutableSortedSet<string>? allowed)
{
    /// <summary>The files beside the guides that are none.</summary>
    private const string NetworksFile = "networks.yaml", HostsFile = "hosts.yaml";

    private readonly List<GuideProblem> _problems = [];

    internal FolderReading Read()
    {
        var guides = ReadAll("", (list, yaml) => new GuideReader(list).Read(yaml), name => name is not (NetworksFile or HostsFile));
        var services = ReadAll("services", (list, yaml) => new ServiceReader(list).Read(yaml));
        var languages = ReadAll("languages", (list, yaml) => new LanguageReader(list).Read(yaml));
        var translations = ReadAll("translations", (list, yaml) => new TranslationReader(list).Read(yaml));
        var vendors = ReadAll("vendors", (list, yaml) => new VendorReader(list).Read(yaml));
        var networks = ReadAll("", (list, yaml) => new NetworksReader(list).Read(yaml), name => name == NetworksFile);
        var hosts = ReadAll("", (list, yaml) => new HostsReader(list).Read(yaml), name => name == HostsFile);
        Require(guides.Count > 0, "", "no guide", "Add a guide such as sms.yaml.");
        Require(services.Count > 0, "services", "no service", "Add a profile: one file with the service's numbers.");
        Require(languages.Exists(read => read.Value.Language == Guidebook.English), "languages", "no English", "Add en.yaml.");
        RefuseTwins(guides, guide => guide.Guide.Id, "guide id");
        RefuseTwins(services, service => service.Profile.Id, "service id");
        RefuseTwins(languages, language => language.Language, "language");
        RefuseTwins(translations, translation => $"{translation.Language} of {translation.Guide}", "translation");
        RefuseTwins(vendors, vendor => vendor.Id, "vendor id");
        Check(guides, services, translations, hosts.Select(read => read.Value).SingleOrDefault() ?? ImmutableDictionary<string, ImmutableArray<string>>.Empty);
        return new FolderReading(path)
        {
            Guides = Values(guides),
            Services = Values(services),
            Languages = Values(languages),
            Translations = Values(translations),
            Vendors = Values(vendors),
            Networks = networks.Select(read => read.Value).SingleOrDefault() ?? Networks.None,
            Problems = [.. _problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)],
        };
    }

    private void Check(
        List<(string File, GuideSource Value)> guides, List<(string File, ServiceSource Value)> services,
        List<(string File, TranslationSource Value)> translations, ImmutableDictionary<string, ImmutableArray<string>> hosts)
    {
        _problems.AddRange(services.SelectMany(service => ServiceCheck.Check(service.Value, [.. guides.Select(guide => guide.Value.Guide)], hosts, allowed)));
        _problems.AddRange(SharedNames.Of([.. services.Select(service => service.Value)]));
        // A profile that is left out says nothing about the guides, unless it is the only one.
        var sound = services.Where(service => !_problems.Exists(problem => problem.File == service.File)).ToArray();
        var profiles = (sound.Length > 0 ? sound : [.. services]).Select(service => service.Value.Profile).ToImmutableArray();
        _problems.AddRange(guides.SelectMany(guide => GuideCheck.Check(guide.Value, profiles)));
        foreach (var (file, translation) in translations)
            if (guides.Select(guide => guide.Value).FirstOrDefault(guide => guide.Guide.Id == translation.Guide) is { } guide)
                _problems.AddRange(TranslationCheck.Check(translation, guide, profiles));
            else
                _problems.Add(new GuideProblem(file, 1, $"There is no guide '{translation.Guide}' to translate. There are: {string.Join(", ", guides.Select(known => known.Value.Guide.Id))}."));
    }

    private static IReadOnlyList<T> Values<T>(List<(string File, T Value)> all) => [.. all.Select(read => read.Value)];

    private List<(string File, T Value)> ReadAll<T>(string folder, Func<ProblemList, string, T?> reader, Func<string, bool>? isOne = null)
        where T : class
    {
        var all = new List<(string, T)>();
        foreach (var file in Files(Path.Combine(path, folder)).Where(file => isOne?.Invoke(Path.GetFileName(file)) != false))
        {
            var list = new ProblemList(Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(path)) ?? path, file));
            if (reader(list, File.ReadAllText(file)) is { } read)
                all.Add((list.File, read));
            _problems.AddRange(list.All);
        }
        return all;
    }

    private void Require(bool holds, string folder, string what, string mend)
    {
        if (!holds && _problems.Count == 0)
            _problems.Add(new GuideProblem(Path.Combine(path, folder), 1, $"There is {what} in this folder. {mend}"));
    }

    private void RefuseTwins<T>(IEnumerable<(string File, T Value)> all, Func<T, string> idOf, string what)
    {
        foreach (var twins in all.GroupBy(read => idOf(read.Value), read => read.File, StringComparer.Ordinal).Where(same => same.Count() > 1))
            _problems.Add(new GuideProblem(twins.Last(), 1, $"Two files have the {what} '{twins.Key}': {string.Join(" and ", twins)}. Give one of them another."));
    }

    internal static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : [];
}
