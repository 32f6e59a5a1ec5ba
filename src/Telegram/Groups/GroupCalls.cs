using Telegram.Bot.Exceptions;
using Waymark.Engine;
using Waymark.OnTelegram.Sending;

namespace Waymark.OnTelegram.Groups;

/// <summary>Calls that write, edit or pin in any chat, at its pace.</summary>
sealed class GroupCalls(Pace pace, Migrations migrations)
{
    internal async Task<T> InTurnAsync<T>(long chat, Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        await pace.WaitAsync(Places.IdOf(chat), IsGroup(chat), cancellation);
        return await NowAsync(chat, call, cancellation);
    }

    /// <summary>The same for a call that needs no message of the chat, so that it can follow a group that has moved.</summary>
    internal async Task<T> AnywhereAsync<T>(long chat, Func<long, CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await InTurnAsync(chat, over => call(chat, over), cancellation);
        }
        catch (ApiRequestException moved) when (moved.Parameters?.MigrateToChatId is { } now)
        {
            return await InTurnAsync(now, over => call(now, over), cancellation);
        }
    }

    /// <summary>False, and no call, where it could not leave within the limit.</summary>
    internal async Task<bool> WithinAsync(TimeSpan limit, long chat, CancellationToken cancellation) =>
        limit > TimeSpan.Zero && await pace.WithinAsync(limit, Places.IdOf(chat), IsGroup(chat), cancellation);

    /// <summary>Where its turn has come already.</summary>
    internal async Task<T> NowAsync<T>(long chat, Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        over.CancelAfter(Limits.Call);
        try
        {
            return await call(over.Token);
        }
        catch (ApiRequestException moved) when (moved.Parameters?.MigrateToChatId is { } now)
        {
            await migrations.TakeAsync(chat, now);
            throw; // The numbers of its messages name others there.
        }
        catch (ApiRequestException limited) when (limited.ErrorCode == 429)
        {
            pace.Hold(Places.IdOf(chat), IsGroup(chat), Failures.RetryAfter(limited) ?? TimeSpan.FromSeconds(1));
            throw;
        }
    }

    /// <summary>People have positive ids.</summary>
    private static bool IsGroup(long chat) => chat < 0;
}
