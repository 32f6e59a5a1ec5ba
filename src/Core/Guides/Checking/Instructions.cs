namespace Waymark.Core.Guides.Checking;

/// <summary>
/// One thing to do at a time. An instruction is a sentence that begins with one of these verbs. None is one that begins
/// with "Then", that says no, not or never, or that follows a question ("No menu? Look under ...").
/// </summary>
static class Instructions
{
    private static readonly string[] Verbs =
    [
        "add", "ask", "block", "call", "change", "check", "choose", "close", "contact", "copy", "delete", "download", "enter", "find", "follow",
        "freeze", "go", "install", "log", "look", "mark", "move", "open", "paste", "pause", "press", "put", "read", "remove", "restart", "scan",
        "see", "select", "send", "set", "sign", "switch", "tap", "text", "top", "try", "turn", "type", "update", "use", "write",
    ];

    private static readonly string[] Fillers = ["please", "now", "first", "also", "next", "and"];

    internal static IEnumerable<string> Of(GuideText text, Surroundings surroundings)
    {
        if (!text.IsMessage || text.IsAlarm)
            yield break;
        var instructions = Sentence.In(text.Words).Where(IsInstruction).ToArray();
        if (instructions.Length > 1)
            yield return $"'{text.Key}' tells to do {instructions.Length} things: {string.Join("; ", instructions.Select(sentence => $"'{string.Join(' ', sentence.Words.Take(4))} ...'"))}. Say one, and the other in a step of its own.";
    }

    private static bool IsInstruction(Sentence sentence) => !sentence.AfterQuestion && !sentence.IsNegated
        && sentence.Words.SkipWhile(word => Fillers.Contains(word, StringComparer.Ordinal)).FirstOrDefault() is { } first && Verbs.Contains(first, StringComparer.Ordinal);
}
