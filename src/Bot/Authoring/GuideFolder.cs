using System.Collections.Immutable;
using Waymark.Core.Guides;
using Waymark.Core.Language;

namespace Waymark.Bot.Authoring;

/// <summary>The folder that authors edit: <c>*.yaml</c> guides, <c>services/</c> and <c>languages/</c>.</summary>
public static class GuideFolder
{
    /// <summary>Reads everything. Throws <see cref="GuideFolderException"/> with every problem of every file.</summary>
    public static Guidebook Read(string path)
    {
        if (!Directory.Exists(path))
            throw new GuideFolderException([new GuideProblem(path, 1, "There is no such folder. Set Guides:Path to the folder that holds the guides.")]);
        var problems = new List<GuideProblem>();
        var guides = Files(path).Select(file => Read<Guide>(file, path, list => new GuideReader(list).Read)).OfType<Guide>().ToList();
        var services = Files(Path.Combine(path, "services")).Select(file => Read<ServiceProfile>(file, path, list => new ServiceReader(list).Read)).OfType<ServiceProfile>().ToList();
        var languages = Files(Path.Combine(path, "languages"))
            .Select(file => Read<(string Language, Phrasebook Phrasebook)?>(file, path, list => new PhrasebookReader(list).Read))
            .Where(read => read is not null).Select(read => read!.Value).ToList();
        Require(guides.Count > 0, path, "no guide", "Add a guide such as sms.yaml.");
        Require(services.Count > 0, Path.Combine(path, "services"), "no service", "Add a profile: one file with the service's numbers.");
        Require(languages.Exists(read => read.Language == Guidebook.English), Path.Combine(path, "languages"), "no English", "Add en.yaml.");
        RefuseTwins(guides.Select(guide => guide.Id), "guide");
        RefuseTwins(services.Select(service => service.Id), "service");
        if (problems.Count > 0)
            throw new GuideFolderException(problems);
        var offers = from guide in guides from service in services select new Offer(guide, service);
        return new Guidebook([.. offers], languages.ToImmutableDictionary(read => read.Language, read => read.Phrasebook, StringComparer.Ordinal));

        T? Read<T>(string file, string root, Func<ProblemList, Func<string, T?>> reader)
        {
            var list = new ProblemList(Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(root)) ?? root, file));
            var read = reader(list)(File.ReadAllText(file));
            problems.AddRange(list.All);
            return read;
        }

        void Require(bool holds, string where, string what, string mend)
        {
            if (!holds && problems.Count == 0)
                problems.Add(new GuideProblem(where, 1, $"There is {what} in this folder. {mend}"));
        }

        void RefuseTwins(IEnumerable<string> ids, string what)
        {
            foreach (var twin in ids.GroupBy(id => id, StringComparer.Ordinal).Where(same => same.Count() > 1))
                problems.Add(new GuideProblem(path, 1, $"Two files have the {what} id '{twin.Key}'. Give one of them another id."));
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
