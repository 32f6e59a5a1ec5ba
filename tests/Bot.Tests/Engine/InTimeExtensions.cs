namespace Waymark.Tests.Engine;

/// <summary>Whatever hangs fails its test instead of hanging the run.</summary>
static class InTimeExtensions
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    internal static Task InTime(this Task task) => task.WaitAsync(Limit, TimeProvider.System, TestContext.Current.CancellationToken);

    internal static Task<T> InTime<T>(this Task<T> task) => task.WaitAsync(Limit, TimeProvider.System, TestContext.Current.CancellationToken);

    /// <summary>Real time, for what happens on the engine's own threads.</summary>
    internal static async Task UntilAsync(Func<bool> holds, Func<string>? otherwise = null)
    {
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        while (!holds())
        {
            if (limit.IsCancellationRequested)
                Assert.Fail(otherwise?.Invoke() ?? "It did not happen in time.");
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Real time, to see that something does not happen.</summary>
    internal static Task AWhileAsync() => Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, TestContext.Current.CancellationToken);
}
