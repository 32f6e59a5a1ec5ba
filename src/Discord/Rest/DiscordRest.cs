using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Waymark.Engine;
using Waymark.OnDiscord.Starting;

namespace Waymark.OnDiscord.Rest;

/// <summary>Discord's REST interface over HTTP.</summary>
sealed partial class DiscordRest : IDiscordRest, IDisposable
{
    internal const string Official = "https://discord.com/api";

    /// <summary>Real time: longer than Discord ever takes for what we ask.</summary>
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(15);

    private readonly string _root;
    private readonly string _token;
    private readonly Turnstile _turnstile;
    private readonly MissingPermissions _missing;
    private readonly BotIdentity _identity;
    private readonly Verdict _verdict;
    private readonly ILogger _logger;

    /// <summary>A client of our own: the factory's would log addresses, and an interaction's hold its token.</summary>
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false, // A redirected POST would become a GET.
    })
    { Timeout = Answer };

    private readonly int _mostInvalid;
    private int _guarding;

    public DiscordRest(DiscordOptions options, TransportClock transport, BotIdentity identity, Verdict verdict, ILogger<DiscordRest> logger)
    {
        _mostInvalid = options.MostInvalidRequests;
        _root = $"{options.ApiBaseUrl ?? Official}/v10";
        _token = options.Token;
        _turnstile = new Turnstile(transport.Time, options.MostInvalidRequests);
        _missing = new MissingPermissions(logger);
        (_identity, _verdict, _logger) = (identity, verdict, logger);
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"DiscordBot (waymark, {typeof(DiscordRest).Assembly.GetName().Version?.ToString(3)})");
    }

    public Task ReadyAsync(DiscordRequest request, CancellationToken cancellation) => _turnstile.ReadyAsync(request, cancellation);

    public async Task<JsonElement> SendAsync(DiscordRequest request, CancellationToken cancellation)
    {
        var bucket = await _turnstile.EnterAsync(request, cancellation);
        try
        {
            using var message = Message(request);
            using var answer = await SentAsync(message, cancellation);
            _turnstile.Tell(request, bucket, RateLimitHeaders.Read(answer.Headers));
            var body = await BodyAsync(answer, cancellation);
            return answer.IsSuccessStatusCode ? body : throw Refused(request, bucket, answer, body);
        }
        finally
        {
            _turnstile.End(request, bucket);
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Message(DiscordRequest request)
    {
        var message = new HttpRequestMessage(request.Method, _root + request.Path);
        if (!request.IsInteraction)
            message.Headers.TryAddWithoutValidation("Authorization", $"Bot {_token}");
        if (((JsonNode?)request.Body ?? request.List) is { } body)
            message.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return message;
    }

    private async Task<HttpResponseMessage> SentAsync(HttpRequestMessage message, CancellationToken cancellation)
    {
        try
        {
            return await _http.SendAsync(message, HttpCompletionOption.ResponseContentRead, cancellation);
        }
        catch (HttpRequestException fault)
        {
            throw new DiscordException(0, 0, $"Discord cannot be reached ({fault.HttpRequestError}).", cause: fault)
            {
                NeverLeft = fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
            };
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new DiscordException(0, 0, "Discord did not answer in time.", cause: late);
        }
    }

    /// <summary>Undefined where there is none, and where something before Discord answered with a page of its own.</summary>
    private static async Task<JsonElement> BodyAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (answer.Content.Headers.ContentType?.MediaType is not "application/json")
            return default;
        try
        {
            using var document = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(cancellation));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private DiscordException Refused(DiscordRequest request, Bucket bucket, HttpResponseMessage answer, JsonElement body)
    {
        var status = (int)answer.StatusCode;
        var code = body.ValueKind is JsonValueKind.Object && body.TryGetProperty("code", out var told) && told.TryGetInt32(out var number) ? number : 0;
        var said = body.ValueKind is JsonValueKind.Object && body.TryGetProperty("message", out var text) ? text.GetString() : null;
        var retryAfter = status is 429 ? Limited(bucket, answer, body) : (TimeSpan?)null;
        Guard(request, status, code, answer.Headers);
        if (code is 50001 or 50013)
            _missing.Tell(request, code);
        return new DiscordException(status, code, said ?? $"Discord answered with {status}.", retryAfter);
    }

    /// <summary>An answer that is not Discord's own JSON comes from what stands before it, and means everything.</summary>
    private TimeSpan Limited(Bucket bucket, HttpResponseMessage answer, JsonElement body)
    {
        var isDiscords = body.ValueKind is JsonValueKind.Object;
        var after = isDiscords && body.TryGetProperty("retry_after", out var told) && told.TryGetDouble(out var seconds) && seconds is >= 0 and < 1e7
            ? TimeSpan.FromSeconds(seconds)
            : RateLimitHeaders.Seconds(RateLimitHeaders.Text(answer.Headers, "Retry-After")) ?? TimeSpan.FromSeconds(isDiscords ? 1 : 60);
        var isGlobal = isDiscords && body.TryGetProperty("global", out var global) && global.ValueKind is JsonValueKind.True;
        _turnstile.Hold(bucket, isDiscords ? isGlobal ? LimitScope.Global : LimitScope.Bucket : LimitScope.Everything, after);
        return after;
    }

    private void Guard(DiscordRequest request, int status, int code, HttpResponseHeaders headers)
    {
        if (status is not (401 or 403 or 429) || (status is 429 && RateLimitHeaders.Text(headers, "X-RateLimit-Scope") is "shared"))
            return;
        _turnstile.CountInvalid();
        if (status is 401 && !request.IsInteraction && code is not 50027 && !_turnstile.IsRevoked)
        {
            _turnstile.Revoke();
            if (_identity.IsKnown) // Before that the introduction tells it.
                _verdict.Tell(Introduction.UnknownToken);
        }
        var guarding = _turnstile.IsGuarding;
        if (Interlocked.Exchange(ref _guarding, guarding ? 1 : 0) is 0 && guarding)
            LogGuarding(_logger, _mostInvalid);
    }

    [LoggerMessage(LogLevel.Error, "Discord refused {Count} requests within ten minutes; at 10,000 it would ban this address for an hour. Nothing is sent until that is past. Look above for what it refuses, such as a missing permission.")]
    private static partial void LogGuarding(ILogger logger, int count);
}
