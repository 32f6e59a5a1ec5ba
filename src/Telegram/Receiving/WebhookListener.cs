using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Waymark.Engine;
using Waymark.OnTelegram.Sending;
using Waymark.OnTelegram.Starting;

namespace Waymark.OnTelegram.Receiving;

/// <summary>Updates by webhook: the same way in as polling, acknowledged by the 200 that follows the commit.</summary>
sealed partial class WebhookListener(
    ITelegramBotClient bot, UpdateBatch batch, Introduction introduction, TelegramOptions options, TransportClock transport,
    IHostApplicationLifetime lifetime, ILogger<WebhookListener> logger) : BackgroundService
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>An update of Telegram's is a few kilobytes.</summary>
    private const int MostBytes = 1 << 20;

    private const int MostConnections = 40;

    private readonly WebhookOptions _webhook = options.Webhook!;
    private WebApplication? _app;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(_webhook.Listen).ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MostBytes);
        _app = builder.Build();
        _app.Run(TakeAsync);
        try
        {
            await _app.StartAsync(cancellationToken);
        }
        catch (IOException taken)
        {
            throw new TelegramRefusedException($"Telegram:Webhook:Listen is {_webhook.Listen}, and nothing can listen there ({taken.Message}). Set a free address.");
        }
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_app is { } app)
            await app.DisposeAsync(); // Ends when what it took is answered.
    }

    /// <summary>Tells Telegram where to call, as soon as Telegram can be reached.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var failures = 0; !await TellAsync(stoppingToken); failures++)
            await Task.Delay(Pauses.After(failures), transport.Time, stoppingToken);
    }

    private async Task<bool> TellAsync(CancellationToken stopping)
    {
        try
        {
            if (!await introduction.TryAsync(stopping))
                return false;
            await bot.SetWebhook(_webhook.Url, maxConnections: MostConnections, allowedUpdates: GetRawUpdates.Kinds, secretToken: _webhook.Secret, cancellationToken: stopping);
            return true;
        }
        catch (Exception refused) when (refused is TelegramRefusedException or ApiRequestException { ErrorCode: 400 })
        {
            LogRefused(logger, refused is TelegramRefusedException ? refused.Message : $"Telegram does not take Telegram:Webhook:Url: {refused.Message}");
            lifetime.StopApplication();
            return true;
        }
        catch (RequestException fault)
        {
            LogTrouble(logger, fault.GetType().Name);
            return false;
        }
    }

    private async Task TakeAsync(HttpContext http)
    {
        http.Response.StatusCode = await AnswerAsync(http);
    }

    private async Task<int> AnswerAsync(HttpContext http)
    {
        // The secret comes first: what a stranger sends is not even read.
        if (!IsTelegrams(http.Request))
            return StatusCodes.Status401Unauthorized;
        if (!HttpMethods.IsPost(http.Request.Method) || http.Request.Path != new Uri(_webhook.Url).AbsolutePath)
            return StatusCodes.Status404NotFound;
        try
        {
            await batch.TakeAsync([await ReadAsync(http.Request)]);
            return StatusCodes.Status200OK;
        }
        catch (Exception ending) when (ending is OperationCanceledException or StoreFencedException)
        {
            return StatusCodes.Status503ServiceUnavailable; // Telegram brings it again.
        }
    }

    private bool IsTelegrams(HttpRequest request) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(request.Headers[SecretHeader].ToString()), Encoding.UTF8.GetBytes(_webhook.Secret));

    /// <summary>What is no JSON is passed as an update that cannot be read: refused, it would come again and again.</summary>
    private static async Task<JsonElement> ReadAsync(HttpRequest request)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return body.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }

    [LoggerMessage(LogLevel.Critical, "{Reason}")]
    private static partial void LogRefused(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Warning, "Telegram could not be told where to call ({Fault}); trying again.")]
    private static partial void LogTrouble(ILogger logger, string fault);
}
