using System.Diagnostics;
using System.Text;

namespace Waymark.Tests.Commands;

/// <summary>A signal that comes before the first word ends the program as gracefully as a later one.</summary>
public sealed class StopsWhileStarting : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly GuidesCopy _guides = new();

    public void Dispose()
    {
        _folder.Dispose();
        _guides.Dispose();
    }

    [Theory]
    [InlineData(TheProgram.Interrupt)]
    [InlineData(TheProgram.Terminate)]
    public async Task It_ends_with_0_and_without_an_error(int signal)
    {
        TheProgram.SkipWhereIgnored(signal);
        var service = _guides.TextOf("services/kucoin.yaml").Replace("service: kucoin", "service: slow", StringComparison.Ordinal)
            .Replace("name: KuCoin", "name: Slow", StringComparison.Ordinal).Replace("says: [ku coin,", "says: [slowly] #", StringComparison.Ordinal)
            .Replace("hosts: [kucoin.com, www.kucoin.com]", "hosts: []", StringComparison.Ordinal);
        var pipe = Path.Combine(_guides.Folder, "services", "slow.yaml");
        using (var mkfifo = Process.Start("mkfifo", [pipe]))
            await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        await using var program = TheProgram.Start(_folder.Path, ["chat", "--Guides:Path", _guides.Folder]);
        // Opens once the program, which is starting, opens the other end; it then waits for the guide's text.
        await using (var slow = await Task.Run(() => new FileStream(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken))
        {
            program.Signal(signal);
            await slow.WriteAsync(Encoding.UTF8.GetBytes(service), TestContext.Current.CancellationToken);
        }
        var ended = await program.EndAsync();
        Assert.Empty(ended.Errors);
        Assert.Equal(0, ended.ExitCode);
    }
}
