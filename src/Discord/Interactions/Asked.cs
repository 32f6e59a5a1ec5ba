using System.Net.Http;
using System.Text.Json.Nodes;
using Waymark.Engine;
using Waymark.OnDiscord.Rest;
using Waymark.OnDiscord.Sending;

namespace Waymark.OnDiscord.Interactions;

/// <summary>An interaction and what was answered to it. One thing at a time goes out, so that no two first answers do.</summary>
sealed class Asked(Interaction interaction, IDiscordRest rest, Snowflakes ids, TransportClock transport)
{
    /// <summary>Discord waits three seconds, which the way there takes its share of.</summary>
    private static readonly TimeSpan TooLate = TimeSpan.FromSeconds(2.8);

    /// <summary>A token lives 15 minutes; what is sent in the last seconds may come too late.</summary>
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(14.8);

    private const int Message = 4, Later = 5, LaterInPlace = 6, InPlace = 7, Choices = 8, Form = 9;

    private const int UnknownInteraction = 10062, AlreadyAnswered = 40060;

    private const int MostTries = 3;

    private readonly Lock _gate = new();
    private Task _last = Task.CompletedTask;
    private Standing _standing;
    private bool _isLater; // Stands as "is thinking" until it is filled or taken away.

    private enum Standing
    {
        Fresh,
        Deferred,
        Answered,
        Missed,
    }

    internal Interaction Interaction => interaction;

    /// <summary>Its turn has committed with something to say, which is on its way.</summary>
    internal bool IsOwed { get; set; }

    /// <summary>What answers it is being sent.</summary>
    internal bool IsTaken { get; set; }

    internal bool IsFresh => _standing is Standing.Fresh;

    internal bool IsAlive => _standing is not Standing.Missed && ids.AgeOf(interaction.Id) < TokenLife;

    private string Hook => $"/webhooks/{interaction.Application}/{interaction.Token}";

    private string Original => $"{Hook}/messages/@original";

    /// <summary>Shows this, whatever was shown before; false where it is too late for that.</summary>
    internal Task<bool> AnswerAsync(JsonObject message, CancellationToken cancellation) => AloneAsync(async () =>
    {
        if (_standing is Standing.Fresh && await FirstAsync(interaction.IsInPlace ? InPlace : Message, Flagged(message, interaction.IsInPlace), cancellation))
            return true;
        return await ChangeAsync(message, cancellation);
    });

    /// <summary>One more message beside the answer, for this person alone.</summary>
    internal Task<bool> AddAsync(JsonObject message, CancellationToken cancellation) => AloneAsync(async () =>
        _standing is not (Standing.Fresh or Standing.Missed)
        && await SentAsync(new DiscordRequest(HttpMethod.Post, Hook, Flagged(message, isEdit: false)), cancellation));

    /// <summary>Tells something that changes nothing of what stands on the screen.</summary>
    internal Task<bool> TellAsync(JsonObject message, CancellationToken cancellation) => AloneAsync(async () =>
    {
        if (_standing is Standing.Fresh)
            return await FirstAsync(Message, Flagged(message, isEdit: false, isEphemeral: true), cancellation);
        if (_standing is Standing.Deferred && _isLater)
            return await ChangeAsync(message, cancellation);
        return _standing is not Standing.Missed
            && await SentAsync(new DiscordRequest(HttpMethod.Post, Hook, Flagged(message, isEdit: false, isEphemeral: true)), cancellation);
    });

    /// <summary>Says that an answer is to come, where none has yet.</summary>
    internal Task<bool> DeferAsync(CancellationToken cancellation) => AloneAsync(async () =>
    {
        if (_standing is not Standing.Fresh)
            return true;
        return interaction.IsInPlace
            ? await FirstAsync(LaterInPlace, null, cancellation)
            : await FirstAsync(Later, interaction.IsEphemeral ? new JsonObject { ["flags"] = Rendering.Ephemeral } : null, cancellation);
    });

    /// <summary>There is nothing to say to it: something newer says it.</summary>
    internal Task<bool> CloseAsync(CancellationToken cancellation) => AloneAsync(async () =>
    {
        if (_standing is Standing.Fresh)
            return interaction.IsInPlace
                ? await FirstAsync(LaterInPlace, null, cancellation)
                : await FirstAsync(Later, new JsonObject { ["flags"] = Rendering.Ephemeral }, cancellation) && await TakeAwayAsync(cancellation);
        return _standing is not Standing.Deferred || !_isLater || await TakeAwayAsync(cancellation);
    });

    internal Task<bool> OfferAsync(JsonArray choices, CancellationToken cancellation) =>
        AloneAsync(() => FirstAsync(Choices, new JsonObject { ["choices"] = choices }, cancellation));

    internal Task<bool> AskAsync(JsonObject form, CancellationToken cancellation) => AloneAsync(() => FirstAsync(Form, form, cancellation));

    private Task<bool> AloneAsync(Func<Task<bool>> send)
    {
        lock (_gate)
        {
            var sending = AfterAsync(_last, send);
            _last = sending;
            return sending;
        }
    }

    private static async Task<bool> AfterAsync(Task before, Func<Task<bool>> send)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        return await send();
    }

    /// <summary>True where Discord has it; what was acknowledged by an earlier try of ours is changed instead, by the caller.</summary>
    private async Task<bool> FirstAsync(int type, JsonObject? body, CancellationToken cancellation)
    {
        if (ids.AgeOf(interaction.Id) > TooLate)
        {
            _standing = Standing.Missed; // A click of long ago, brought again: Discord would not know it any more.
            return false;
        }
        var callback = new JsonObject { ["type"] = type };
        if (body is not null)
            callback["data"] = body;
        try
        {
            await TryAsync(new DiscordRequest(HttpMethod.Post, $"/interactions/{Snowflakes.Text(interaction.Id)}/{interaction.Token}/callback", callback), cancellation);
        }
        catch (DiscordException refused) when (refused.Code is UnknownInteraction)
        {
            _standing = Standing.Missed;
            return false;
        }
        catch (DiscordException done) when (done.Code is AlreadyAnswered)
        {
            _standing = Standing.Deferred; // An earlier try arrived though its answer was lost, or another run answered.
            return type is Later or LaterInPlace;
        }
        _standing = type is Later or LaterInPlace ? Standing.Deferred : Standing.Answered;
        _isLater = type is Later;
        return true;
    }

    private async Task<bool> ChangeAsync(JsonObject message, CancellationToken cancellation)
    {
        if (_standing is Standing.Missed or Standing.Fresh || !await SentAsync(new DiscordRequest(HttpMethod.Patch, Original, Flagged(message, isEdit: true)), cancellation))
            return false;
        (_standing, _isLater) = (Standing.Answered, false);
        return true;
    }

    private async Task<bool> TakeAwayAsync(CancellationToken cancellation)
    {
        _isLater = false;
        return await SentAsync(new DiscordRequest(HttpMethod.Delete, Original), cancellation);
    }

    /// <summary>False where the message or the token is gone.</summary>
    private async Task<bool> SentAsync(DiscordRequest request, CancellationToken cancellation)
    {
        try
        {
            await TryAsync(request, cancellation);
            return true;
        }
        catch (DiscordException gone) when (gone.Status is 401 or 404)
        {
            return false;
        }
    }

    /// <summary>What goes to an interaction may be said again: a second first answer is refused, and an edit changes nothing more.</summary>
    private async Task TryAsync(DiscordRequest request, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await rest.SendAsync(request with { Body = request.Body?.DeepClone().AsObject() }, cancellation);
                return;
            }
            catch (DiscordException fault) when (tries < MostTries && (fault.IsUncertain || fault.NeverLeft || fault.Status is 429) && request.Method != HttpMethod.Post | IsFirst(request))
            {
                if (fault.RetryAfter is { } pause)
                    await Task.Delay(pause < TooLate ? pause : TooLate, transport.Time, cancellation);
            }
        }
    }

    private static bool IsFirst(DiscordRequest request) => request.Path.EndsWith("/callback", StringComparison.Ordinal);

    private JsonObject Flagged(JsonObject message, bool isEdit, bool isEphemeral = false)
    {
        var flagged = message.DeepClone().AsObject();
        if (!isEdit && (isEphemeral || interaction.IsEphemeral))
            flagged["flags"] = (flagged["flags"]?.GetValue<int>() ?? 0) | Rendering.Ephemeral;
        return flagged;
    }
}
