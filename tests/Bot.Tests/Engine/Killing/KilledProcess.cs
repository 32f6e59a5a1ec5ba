using System.Collections.Concurrent;
using System.Diagnostics;

namespace Waymark.Tests.Engine.Killing;

/// <summary>A program of this repository in a process of its own, to be spoken to in lines and killed.</summary>
sealed class KilledProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task _reading;
    private readonly ConcurrentQueue<string> _errors = new();

    /// <param name="dll">Beside the tests.</param>
    /// <param name="heard">Gets every line of the output, on one thread.</param>
    internal KilledProcess(string dll, IEnumerable<string> arguments, Action<string> heard)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, dll), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => _errors.Enqueue(line.Data ?? "");
        _process.BeginErrorReadLine();
        _reading = Task.Run(async () =>
        {
            while (await _process.StandardOutput.ReadLineAsync() is { } line)
                heard(line);
        });
    }

    internal string Errors => string.Join('\n', _errors).Trim();

    internal bool HasExited => _process.HasExited;

    internal void Say(IEnumerable<string> lines)
    {
        try
        {
            foreach (var line in lines)
                _process.StandardInput.WriteLine(line);
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // Killed meanwhile: what was not acknowledged is said again.
        }
    }

    /// <summary>SIGKILL; ends when everything that it had written is heard.</summary>
    internal async Task KillAsync()
    {
        _process.Kill();
        await EndAsync();
    }

    /// <summary>The end of its input: it stops by itself.</summary>
    internal async Task<int> StopAsync()
    {
        _process.StandardInput.Close();
        await EndAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private async Task EndAsync()
    {
        await _process.WaitForExitAsync().InTime();
        await _reading.InTime();
    }
}
