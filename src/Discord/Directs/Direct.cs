using System.Net.Http;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Waymark.Core.Conversations;
using Waymark.Engine;
using Waymark.OnDiscord.Reminders;
using Waymark.OnDiscord.Rest;
using Waymark.OnDiscord.Sending;

namespace Waymark.OnDiscord.Directs;

/// <summary>Direct messages out.</summary>
sealed partial class Direct(IDiscordRest rest, Reaches reaches, ILogger<Direct> logger)
{
    private const int CannotSend = 50007, NoMutualGuild = 50278, TooManyNew = 40003, UnknownChannel = 10003;

    /// <summary>Discord does not tell how long new direct messages are held up.</summary>
    private static readonly TimeSpan AfterTooMany = TimeSpan.FromMinutes(2);

    private const int MostTries = 3;

    /// <summary>Sends them in order, once: where an answer is lost, Discord knows a repeated one by its nonce.</summary>
    /// <param name="nonce">The same for a repetition, and for nothing else.</param>
    internal async Task<Delivery> SendAsync(Account to, IReadOnlyList<JsonObject> messages, long nonce, CancellationToken cancellation)
    {
        try
        {
            var channel = reaches.Of(to).Direct ?? await OpenAsync(to, cancellation);
            var before = reaches.Of(to).Shown;
            ulong? last = null;
            foreach (var (place, message) in messages.Index())
                last = await PostAsync(channel, message, Nonce(nonce, place), null, cancellation);
            var hasChoices = messages[^1]["components"] is JsonArray { Count: > 0 };
            reaches.Change(to, reach => reach with { Direct = channel, IsClosed = false, Shown = hasChoices ? last : null });
            if (before is { } old)
                _ = TakeButtonsAsync(channel, old);
            return Delivery.Done;
        }
        catch (DiscordException fault)
        {
            return Read(to, fault);
        }
    }

    /// <summary>Posts once in effect.</summary>
    internal async Task<ulong?> PostAsync(ulong channel, JsonObject message, string nonce, JsonObject? mentions, CancellationToken cancellation)
    {
        var body = message.DeepClone().AsObject();
        body["nonce"] = nonce;
        body["enforce_nonce"] = true;
        if (mentions is not null)
            body["allowed_mentions"] = mentions;
        for (var tries = 1; ; tries++)
        {
            try
            {
                return (await rest.SendAsync(new DiscordRequest(HttpMethod.Post, $"/channels/{Snowflakes.Text(channel)}/messages", body.DeepClone().AsObject()), cancellation)).Id("id");
            }
            catch (DiscordException fault) when (fault.IsUncertain && tries < MostTries)
            {
                // Discord knows the nonce, so it stands there once.
            }
        }
    }

    internal static string Nonce(long id, int place = 0) =>
        place == 0 ? id.ToString(System.Globalization.CultureInfo.InvariantCulture) : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}.{place}");

    internal async Task DeleteAsync(ulong channel, ulong message)
    {
        try
        {
            await rest.SendAsync(new DiscordRequest(HttpMethod.Delete, $"/channels/{Snowflakes.Text(channel)}/messages/{Snowflakes.Text(message)}"), CancellationToken.None);
        }
        catch (Exception fault) when (fault is DiscordException or OperationCanceledException)
        {
            LogLeft(logger, fault.GetType().Name);
        }
    }

    /// <summary>Opening the same one again gives the same one.</summary>
    private async Task<ulong> OpenAsync(Account to, CancellationToken cancellation) =>
        (await rest.SendAsync(new DiscordRequest(HttpMethod.Post, "/users/@me/channels", new JsonObject { ["recipient_id"] = to.UserId }), cancellation)).Id("id")
            ?? throw new DiscordException(0, 0, "Discord opened no channel.");

    /// <summary>Only the newest prompt has choices. Where this fails the old ones stay, and say so when they are pressed.</summary>
    private async Task TakeButtonsAsync(ulong channel, ulong message)
    {
        try
        {
            await rest.SendAsync(new DiscordRequest(HttpMethod.Patch, $"/channels/{Snowflakes.Text(channel)}/messages/{Snowflakes.Text(message)}", Rendering.WithoutButtons()), CancellationToken.None);
        }
        catch (Exception fault) when (fault is DiscordException or OperationCanceledException)
        {
            LogLeft(logger, fault.GetType().Name);
        }
    }

    private Delivery Read(Account to, DiscordException fault)
    {
        switch (fault)
        {
            case { Code: CannotSend or NoMutualGuild }:
                reaches.Change(to, reach => reach with { IsClosed = true });
                return new Delivery.Unreachable();
            case { Code: TooManyNew }:
                return new Delivery.Retry(AfterTooMany);
            case { Code: UnknownChannel }:
                reaches.Change(to, reach => reach with { Direct = null, Shown = null });
                return new Delivery.Retry();
            case { IsUncertain: true }:
                return new Delivery.Uncertain();
            case { Status: 401 or 429 } or { NeverLeft: true }:
                return new Delivery.Retry(fault.RetryAfter);
            default:
                LogRefused(logger, fault.Status, fault.Code, fault.Message);
                return new Delivery.Unreachable();
        }
    }

    [LoggerMessage(LogLevel.Error, "Discord refused a direct message ({Status}, {Code}): {Reason}")]
    private static partial void LogRefused(ILogger logger, int status, int code, string reason);

    [LoggerMessage(LogLevel.Debug, "An older message could not be changed: {Fault}.")]
    private static partial void LogLeft(ILogger logger, string fault);
}
