namespace Waymark.Benchmarks;

/// <summary>A folder of this run alone, on the disk that is measured. It goes with what is in it.</summary>
sealed class Place : IDisposable
{
    private readonly string _folder;

    internal Place(DirectoryInfo parent)
    {
        _folder = Path.Combine(parent.FullName, $"run-{Environment.ProcessId}");
        Directory.CreateDirectory(_folder);
    }

    internal string Database => Path.Combine(_folder, "bench.db");

    internal string File(string name) => Path.Combine(_folder, name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
