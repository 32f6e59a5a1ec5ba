using System.CommandLine;
using Waymark.Benchmarks;

var folder = new Option<DirectoryInfo>("--path")
{
    Description = "A folder on the disk to measure; what is made in it is deleted after",
    DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("artifacts", "bench")),
    Recursive = true,
};
var root = new RootCommand("""
    Measures the real engine on the real guides and a real SQLite file, and prints one "name: value" a line.
    Build it with -c Release, and leave the machine alone while it runs.
    """)
{
    folder, Turns.Command(folder), Latency.Command(folder), WakeUps.Command(folder), Restart.Command(folder),
    Restart.Child(), Idle.Command(folder), Understanding.Command(),
};
return await root.Parse(args).InvokeAsync();
