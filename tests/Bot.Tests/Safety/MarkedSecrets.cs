using System.Text;
using Waymark.Core.Safety;

namespace Waymark.Tests.Safety;

/// <summary>Messages that hold a secret with a mark that nothing else holds; all are invented or published examples.</summary>
static class MarkedSecrets
{
    private static readonly (string Message, string Mark)[] All =
    [
        ("my code is 739184", "739184"),
        ("620417", "620417"),
        ("it came, 584 026", "584 026"),
        ("write to nora.quill@example.org please", "nora.quill@example.org"),
        ("my number is +1 202 555 0187", "555 0187"),
        ("password: Zebra!Quilt77", "Zebra!Quilt77"),
        ("my trading password is 951753", "951753"),
        ("abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about", "abandon"),
        ("7c1e5a90d2b84f36e1a7c05b9d384f62a0e7b1c95d26f83a4e0b7d1c6f95a283", "7c1e5a90d2b84f36"),
        ("api key 9b2f6c1d8e4a7053f1c6b9d2", "9b2f6c1d8e4a7053"),
    ];

    internal static IReadOnlyList<string> Messages => [.. All.Select(secret => secret.Message)];

    internal static void AllAreKnownToTheGuard() =>
        Assert.All(All, secret => Assert.True(SecretGuard.Find(secret.Message) is not null, $"The guard lets '{secret.Message}' through."));

    /// <summary>No mark stands in those bytes, however it was written.</summary>
    internal static void AreNotIn(ReadOnlySpan<byte> bytes, string where)
    {
        foreach (var (_, mark) in All)
            foreach (var form in new[] { mark, mark.ToLowerInvariant(), mark.Replace(" ", "", StringComparison.Ordinal) })
                foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode })
                    Assert.True(bytes.IndexOf(encoding.GetBytes(form)) < 0, $"'{mark}' stands in {where} ({encoding.WebName}).");
    }

    internal static void AreNotIn(string text, string where) => AreNotIn(Encoding.UTF8.GetBytes(text), where);

    /// <summary>No mark stands in any file of the folder, SQLite's own and the lock included, also while it is open.</summary>
    internal static void AreNotInFilesOf(string folder)
    {
        var files = Directory.GetFiles(folder);
        Assert.Contains(files, file => file.EndsWith(".db", StringComparison.Ordinal));
        Assert.Contains(files, file => file.EndsWith(".lock", StringComparison.Ordinal));
        foreach (var file in files)
            AreNotIn(Read(file), Path.GetFileName(file));
    }

    /// <summary>Past the lock that .NET asks for and the store holds.</summary>
    private static byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (IOException)
        {
            using var cat = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("cat", [file]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            using var bytes = new MemoryStream();
            cat.StandardOutput.BaseStream.CopyTo(bytes);
            cat.WaitForExit();
            return bytes.ToArray();
        }
    }
}
