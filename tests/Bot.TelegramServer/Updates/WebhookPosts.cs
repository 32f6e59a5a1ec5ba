using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>Posts updates to the webhook one after the other; one that is not answered with 2xx is posted again, later and later.</summary>
sealed class WebhookPosts : IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    private readonly World _world;
    private readonly SemaphoreSlim _news = new(0);
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(60) };

    internal WebhookPosts(World world)
    {
        _world = world;
        world.Updates.Came.Add(Wake);
    }

    internal void Wake() => _news.Release();

    internal async Task RunAsync()
    {
        var pause = TimeSpan.FromSeconds(1);
        while (true)
        {
            if (Next() is not var (setting, id, update))
            {
                await _news.WaitAsync(_world.Stopping.Token);
                continue;
            }
            var failure = await PostAsync(setting, update);
            lock (_world.Gate)
            {
                // Another setting came meanwhile: the update stays and goes there.
                if (_world.Webhook.Url != setting.Url)
                    continue;
                if (failure is null)
                    _world.Updates.Forget(id + 1);
                else
                    _world.Webhook = _world.Webhook with { FailedAt = _world.Now, Failure = failure };
                _world.Pulse();
            }
            if (failure is null)
                pause = TimeSpan.FromSeconds(1);
            else
            {
                await Task.Delay(pause, _world.Options.Clock, _world.Stopping.Token);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _news.Dispose();
    }

    private (WebhookSetting Setting, int Id, JsonObject Update)? Next()
    {
        lock (_world.Gate)
            return _world.Webhook.IsSet && _world.Updates.Head() is var (id, update) ? (_world.Webhook, id, update) : null;
    }

    private async Task<string?> PostAsync(WebhookSetting setting, JsonObject update)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, setting.Url) { Content = JsonContent.Create(update) };
        if (setting.Secret is not null)
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", setting.Secret);
        try
        {
            using var answer = await _client.SendAsync(request, _world.Stopping.Token);
            return answer.IsSuccessStatusCode ? null : $"Wrong response from the webhook: {(int)answer.StatusCode} {answer.ReasonPhrase}";
        }
        catch (HttpRequestException)
        {
            return "Connection refused";
        }
        catch (TaskCanceledException) when (!_world.Stopping.IsCancellationRequested)
        {
            return "Read timeout expired";
        }
    }
}
