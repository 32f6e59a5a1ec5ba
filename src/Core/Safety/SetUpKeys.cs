using System.Buffers;

namespace Waymark.Core.Safety;

/// <summary>Finds an authenticator's set-up key, which is mended like a password: by setting it up anew.</summary>
static class SetUpKeys
{
    // Base 32, as shown or typed.
    static readonly SearchValues<char> Signs = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz234567");

    const int Shortest = 16, Longest = 64, Group = 4;

    public static bool In(Reading reading)
    {
        if (reading.Plain.IndexOf("otpauth://") >= 0 || reading.Plain.IndexOf("otpauth-migration://") >= 0) return true;
        var (groups, isMixed) = (0, false);
        foreach (var run in Keys.Runs(reading))
        {
            if (Is(reading, run)) return true;

            // Authenticators show the key in groups of four.
            var isGroup = run.Length == Group && (groups == 0 || !reading.LineEndsBefore(run.FirstToken));
            groups = isGroup ? groups + 1 : 0;
            isMixed = isGroup && (run.FirstToken < run.LastToken || (groups > 1 && isMixed));
            if (groups >= Shortest / Group && isMixed && Keys.IsBeside(reading, run, Meaning.Code | Meaning.Key)) return true;
        }

        return false;
    }

    public static bool Is(Reading reading, KeyRun run)
    {
        if (run.Length is < Shortest or > Longest) return false;
        var key = reading.Seen[run.Start..run.End];
        if (key.ContainsAnyExcept(Signs) || !key.ContainsAnyInRange('2', '7')) return false;
        if (key.ContainsAnyInRange('a', 'z') && key.ContainsAnyInRange('A', 'Z')) return false;
        return Keys.IsBeside(reading, run, Meaning.Code)
            || (!key.ContainsAnyInRange('a', 'z') && Keys.IsBeside(reading, run, Meaning.Key) && !Keys.IsBeside(reading, run, Meaning.Api));
    }
}
