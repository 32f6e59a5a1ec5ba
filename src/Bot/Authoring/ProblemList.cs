using Waymark.Core.Guides;

namespace Waymark.Bot.Authoring;

/// <summary>Collects everything wrong with one file, so that its author mends it in one go.</summary>
sealed class ProblemList(string file)
{
    private readonly List<GuideProblem> _problems = [];

    internal string File => file;

    internal IReadOnlyList<GuideProblem> All => _problems;

    internal void Add(long line, string text) => _problems.Add(new GuideProblem(file, line, text));

    internal void Add(IEnumerable<GuideProblem> problems) => _problems.AddRange(problems);
}
