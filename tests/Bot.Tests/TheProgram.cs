using System.Globalization;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Waymark.Tests;

/// <summary>The real program as a process of its own: what it says is waited for, and nothing waits for ever.</summary>
sealed class TheProgram : IAsyncDisposable
{
    internal const int Interrupt = 2, Terminate = 15;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly StringBuilder _output = new(), _errors = new();
    private readonly SemaphoreSlim _news = new(0);
    private readonly Process _process;
    private readonly Task _reading;
    private int _heard;

    private TheProgram(ProcessStartInfo start)
    {
        _process = Process.Start(start)!;
        _reading = Task.WhenAll(ReadAsync(_process.StandardOutput, _output), ReadAsync(_process.StandardError, _errors));
    }

    internal int Id => _process.Id;

    internal static TheProgram Start(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "waymark.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new TheProgram(start);
    }

    /// <summary>Runs it to its end with all of its input given at once.</summary>
    internal static async Task<Ended> RunAsync(string folder, string input, string[] arguments, params (string Name, string Value)[] environment)
    {
        await using var program = Start(folder, arguments, environment);
        program.Type(input);
        program._process.StandardInput.Close();
        return await program.EndAsync();
    }

    internal void Type(string text)
    {
        try
        {
            _process.StandardInput.Write(text);
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It ended without reading; how it ended is what the test looks at.
        }
    }

    /// <summary>What it says from where the last call ended up to those words.</summary>
    internal async Task<string> UntilAsync(string words)
    {
        while (true)
        {
            var isOver = _reading.IsCompleted;
            lock (_gate)
            {
                var all = _output.ToString();
                if (all.IndexOf(words, _heard, StringComparison.Ordinal) is var at and >= 0)
                {
                    var since = all[_heard..(at + words.Length)];
                    _heard = at + words.Length;
                    return since;
                }
                Assert.False(isOver, $"It ended without saying '{words}'. It said:\n{all}\n{_errors}");
            }
            Assert.True(await _news.WaitAsync(Limit), $"It did not say '{words}'. It said:\n{_output}\n{_errors}");
        }
    }

    internal void Signal(int signal) => Assert.Equal(0, Kill(_process.Id, signal));

    /// <summary>A job that a shell put in the background inherits a deaf ear for Ctrl+C, and so does what it starts.</summary>
    internal static void SkipWhereIgnored(int signal)
    {
        const string Mask = "SigIgn:";
        var ignored = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(Mask, StringComparison.Ordinal)) : null;
        Assert.SkipWhen(
            ignored is not null && (ulong.Parse(ignored.AsSpan(Mask.Length), NumberStyles.HexNumber | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture) & (1ul << (signal - 1))) != 0,
            $"Signal {signal} is ignored here, as in a job in the background, so the program would ignore it too. Run the tests in the foreground.");
    }

    internal async Task<Ended> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Limit);
        await _reading.WaitAsync(Limit);
        return new Ended(_process.ExitCode, _output.ToString(), _errors.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _news.Dispose();
    }

    private async Task ReadAsync(StreamReader from, StringBuilder into)
    {
        var chunk = new char[4096];
        while (await from.ReadAsync(chunk) is > 0 and var count)
        {
            lock (_gate)
                into.Append(chunk, 0, count);
            _news.Release();
        }
        _news.Release();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}

/// <summary>How the program ended, and all that it said.</summary>
sealed record Ended(int ExitCode, string Output, string Errors);
