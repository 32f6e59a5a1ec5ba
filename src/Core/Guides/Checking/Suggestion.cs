namespace Waymark.Core.Guides.Checking;

/// <summary>Names the word that an author most likely meant.</summary>
public static class Suggestion
{
    /// <summary>A sentence such as " Did you mean 'choices'?", or nothing where no known word is near.</summary>
    public static string For(string written, IEnumerable<string> known) => Nearest(written, known) is { } meant ? $" Did you mean '{meant}'?" : "";

    /// <summary>The known word with the fewest letters to change, if they are few for its length.</summary>
    private static string? Nearest(string written, IEnumerable<string> known)
    {
        var most = Math.Clamp(written.Length / 3, 1, 3);
        return (from word in known
                let errors = Distance(written.ToLowerInvariant(), word.ToLowerInvariant())
                where errors <= most && errors < word.Length
                orderby errors
                select word).FirstOrDefault();
    }

    /// <summary>How many letters must be added, dropped, changed or swapped with the next.</summary>
    private static int Distance(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 3)
            return int.MaxValue;
        var table = new int[one.Length + 1, other.Length + 1];
        for (var row = 0; row <= one.Length; row++)
            for (var column = 0; column <= other.Length; column++)
                table[row, column] = row == 0 ? column : column == 0 ? row : Math.Min(
                    Math.Min(table[row - 1, column], table[row, column - 1]) + 1,
                    Math.Min(table[row - 1, column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1), Swapped(row, column)));
        return table[one.Length, other.Length];

        int Swapped(int row, int column) => row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1]
            ? table[row - 2, column - 2] + 1
            : int.MaxValue;
    }
}
