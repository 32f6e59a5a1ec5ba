using Waymark.Core.Guides;
using Waymark.Core.Language;
using Waymark.Core.Safety;

namespace Waymark.Bot.Phrasing;

/// <summary>What was understood of a message, beside what should have been. The secret guard looks first, as it does for every message.</summary>
sealed record Comparison(LabelledLine Line, string Label, IReadOnlyList<(string Name, string Value)> Facts, bool HasSecret)
{
    internal static Comparison Of(LabelledLine line, Guidebook book)
    {
        var kind = SecretGuard.Find(line.Text);
        var understood = book.Understand(line.Text, line.Language);
        var facts = understood.Facts.Select(fact => (fact.Key, fact.Value));
        return kind is { } secret
            ? new Comparison(line, Labels.SecretPasted, [.. facts, ("secret", WordOf(secret))], HasSecret: true)
            : new Comparison(line, understood.Label, [.. facts], HasSecret: false);
    }

    internal bool Agrees => Line.Label is null || Line.Label == Label;

    internal IEnumerable<(string Name, string Value)> Missed => Line.Facts.Where(fact => !Facts.Contains(fact));

    /// <summary>The message itself is shown only where it holds no secret.</summary>
    public override string ToString()
    {
        var lines = new List<string>
        {
            $"{Line.Number}: {Label}  {Join(Facts)}".TrimEnd() + $"  \"{(HasSecret ? "..." : Line.Text)}\"",
        };
        if (!Agrees)
            lines.Add($"   DIFFERS: expected {Line.Label}");
        if (Missed.Any())
            lines.Add($"   MISSED: {Join(Missed)}");
        return string.Join('\n', lines);
    }

    private static string Join(IEnumerable<(string Name, string Value)> facts) => string.Join(';', facts.Select(fact => $"{fact.Name}={fact.Value}"));

    private static string WordOf(SecretKind kind) => kind switch
    {
        SecretKind.Code => "otp",
        SecretKind.SeedPhrase => "seed",
        SecretKind.Phone => "phone",
        SecretKind.Email => "email",
        SecretKind.Password => "password",
        SecretKind.PrivateKey => "private_key",
        SecretKind.ApiKey => "api_key",
        _ => "digits",
    };
}
