using System.Globalization;
using System.Text;
using Waymark.Core.Safety;

namespace Waymark.Tests.Safety;

/// <summary>A message and the kinds of secret that the guard may take it for; harmless without any.</summary>
sealed record GuardText(string Line, string Said, SecretKind[] Kinds)
{
    public bool Allows(SecretKind? found) => found is { } kind ? Kinds.Contains(kind) : Kinds.Length == 0;

    public override string ToString() => $"'{Line}' is {(Kinds.Length == 0 ? "harmless" : string.Join(" or ", Kinds))}";
}

/// <summary>The files of the folder Texts: "== Code, UnclearDigits" before the texts of a kind, "--" before a remark.</summary>
static class GuardTexts
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Safety", "Texts");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    public static IEnumerable<GuardText> All => Files.SelectMany(file => In(file.Data));

    public static IEnumerable<GuardText> In(string file)
    {
        var kinds = Array.Empty<SecretKind>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal)) kinds = KindsOf(line[3..]);
            else if (line.Length > 0 && !line.StartsWith("-- ", StringComparison.Ordinal)) yield return new(line, Unescape(line), kinds);
        }
    }

    static SecretKind[] KindsOf(string names) => names is "Harmless" ? [] : [.. names.Split(", ").Select(Enum.Parse<SecretKind>)];

    static string Unescape(string line)
    {
        var text = new StringBuilder(line.Replace("\\n", "\n", StringComparison.Ordinal));
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\' || text[at + 1] != 'u') continue;
            var character = (char)int.Parse(text.ToString(at + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            text.Remove(at, 6).Insert(at, character);
        }

        return text.ToString();
    }
}
