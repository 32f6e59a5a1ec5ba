using Waymark.Core.Conversations;
using Waymark.Core.Guides;
using Waymark.Core.Safety;

namespace Waymark.Engine;

/// <summary>The only way in for words: the secret guard looks first, and of a hit only the kind goes further.</summary>
sealed class Door(Guidebook book)
{
    internal Input Read(Said said, string language, string? community = null) => said switch
    {
        Said.Tapped(var prompt, var choice) => new Input.Chose(prompt, choice),
        Said.Wrote(var text, var removed) => Guarded(text, language, removed) ?? new Input.Typed(text),
        Said.Showed => new Input.Showed(),
        Said.Commanded(var name, var argument, var atNotice) => Guarded(argument, language) ?? Guarded($"{name} {argument}", language) ?? Command(name, argument.Trim(), community, atNotice),
        Said.Reachable => new Input.Reached(),
        _ => throw new ArgumentOutOfRangeException(nameof(said)),
    };

    private Input? Guarded(string text, string language, bool removed = false) =>
        SecretGuard.Find(text) is { } kind
            ? new Input.Pasted(kind, book.Understand(text, language).Means, removed)
            : null;

    /// <summary>"/check it does not come" is a command and a first sentence; the sentence tells more.</summary>
    private static Input Command(string name, string argument, string? community, bool atNotice) => (name.ToLowerInvariant(), argument) switch
    {
        ("guide" or "language", { Length: > 0 }) => new Input.Commanded(name.ToLowerInvariant(), argument, community, atNotice),
        ("start" or "check", { Length: > 0 }) when argument.Contains(' ', StringComparison.Ordinal) => new Input.Typed(argument),
        (var command, _) => new Input.Commanded(command, Community: community, AtNotice: atNotice),
    };
}
