using System.Collections.Immutable;
using Waymark.Core.Guides;
using Waymark.Core.Language;

namespace Waymark.Bot.Authoring;

/// <summary>The folder that authors edit: <c>*.yaml</c> guides, <c>networks.yaml</c>, <c>services/</c> and <c>languages/</c>.</summary>
public static class GuideFolder
{
    /// <summary>The one file beside the guides that is none.</summary>
    private const string Networks = "networks.yaml";

    /// <summary>Reads everything. Throws <see cref="GuideFolderException"/> with every problem of every file.</summary>
    public static Guidebook Read(string path)
    {
        if (!Directory.Exists(path))
            throw new GuideFolderException([new GuideProblem(path, 1, "There is no such folder. Set Guides:Path to the folder that holds the guides.")]);
        var problems = new List<GuideProblem>();
        var guides = ReadAll(path, (list, yaml) => new GuideReader(list).Read(yaml));
        var services = ReadAll(Path.Combine(path, "services"), (list, yaml) => new ServiceReader(list).Read(yaml));
        var networks = ReadAll(path, (list, yaml) => new NetworksReader(list).Read(yaml), only: Networks).Select(read => read.Value).SingleOrDefault() ?? Core.Language.Networks.None;
        var languages = ReadAll(Path.Combine(path, "languages"), (list, yaml) => new LanguageReader(list).Read(yaml));
        Require(guides.Count > 0, path, "no guide", "Add a guide such as sms.yaml.");
        Require(services.Count > 0, Path.Combine(path, "services"), "no service", "Add a profile: one file with the service's numbers.");
        Require(languages.Exists(read => read.Value.Language == Guidebook.English), Path.Combine(path, "languages"), "no English", "Add en.yaml.");
        RefuseTwins(guides, guide => guide.Id, "guide id");
        RefuseTwins(services, service => service.Id, "service id");
        RefuseTwins(languages, language => language.Language, "language");
        if (problems.Count > 0)
            throw new GuideFolderException(problems);
        var offers = from guide in guides from service in services select new Offer(guide.Value, service.Value);
        return new Guidebook([.. offers], languages.ToImmutableDictionary(read => read.Value.Language, read => new Phrasebook(read.Value, networks), StringComparer.Ordinal));

        List<(string File, T Value)> ReadAll<T>(string folder, Func<ProblemList, string, T?> reader, string? only = null)
            where T : class
        {
            var all = new List<(string, T)>();
            foreach (var file in Files(folder).Where(file => only is null == Path.GetFileName(file) is not Networks))
            {
                var list = new ProblemList(Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(path)) ?? path, file));
                if (reader(list, File.ReadAllText(file)) is { } read)
                    all.Add((list.File, read));
                problems.AddRange(list.All);
            }
            return all;
        }

        void Require(bool holds, string where, string what, string mend)
        {
            if (!holds && problems.Count == 0)
                problems.Add(new GuideProblem(where, 1, $"There is {what} in this folder. {mend}"));
        }

        void RefuseTwins<T>(IEnumerable<(string File, T Value)> all, Func<T, string> idOf, string what)
        {
            foreach (var twins in all.GroupBy(read => idOf(read.Value), read => read.File, StringComparer.Ordinal).Where(same => same.Count() > 1))
                problems.Add(new GuideProblem(twins.Last(), 1, $"Two files have the {what} '{twins.Key}': {string.Join(" and ", twins)}. Give one of them another."));
        }
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : [];
}

/// <summary>The guides cannot be used as they stand; the message lists every problem.</summary>
public sealed class GuideFolderException(IReadOnlyList<GuideProblem> problems)
    : Exception("The guides cannot be used:\n" + string.Join('\n', problems.Select(problem => $"  {problem}")))
{
    public IReadOnlyList<GuideProblem> Problems => problems;
}
