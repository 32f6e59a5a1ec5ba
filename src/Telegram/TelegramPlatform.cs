using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Waymark.Core.Conversations;
using Waymark.Engine;
using Waymark.Engine.Communities;
using Waymark.OnTelegram.Groups;
using Waymark.OnTelegram.Pins;
using Waymark.OnTelegram.Receiving;
using Waymark.OnTelegram.Sending;
using Waymark.OnTelegram.Starting;

namespace Waymark.OnTelegram;

/// <summary>Telegram as a platform of the engine: one line a part.</summary>
public static class TelegramPlatform
{
    /// <summary>Longer than the longest poll, which takes 50 seconds.</summary>
    private static readonly TimeSpan PollAndMore = TimeSpan.FromSeconds(65);

    public static IServiceCollection AddTelegram(this IServiceCollection services, TelegramOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<ITelegramBotClient>(_ => Client(options));
        services.AddSingleton<Moments>();
        services.AddSingleton<BotIdentity>();
        services.AddSingleton<Introduction>();
        services.AddSingleton(provider => new Pace(provider.GetRequiredService<TransportClock>().Time, Limits.Known));
        services.AddSingleton<Deleting>();
        services.AddSingleton<IDelivery, TelegramDelivery>();
        services.AddSingleton(given => new CommunityRegister(
            Platform.Telegram,
            given.GetRequiredService<ICommunityStore>(),
            given.GetRequiredService<ConversationEngine>(),
            given.GetRequiredService<TransportClock>().Time,
            given.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping));
        services.TryAddSingleton<Errands>();
        services.AddHostedService<ErrandsEnd>();
        services.AddSingleton<Rights>();
        services.AddSingleton<Places>();
        services.AddSingleton<Migrations>();
        services.AddSingleton<GroupCalls>();
        services.AddSingleton<GroupWords>();
        services.AddSingleton<DeepLinks>();
        services.AddSingleton<EphemeralAnswers>();
        services.AddSingleton<Surge>();
        services.AddSingleton<GroupChecks>();
        services.AddSingleton<GuideOffers>();
        services.AddSingleton<GroupMessages>();
        services.AddSingleton<Desk>();
        services.AddSingleton<PinRights>();
        services.AddSingleton<Pinning>();
        services.AddSingleton<PinDialogue>();
        services.AddSingleton<PinRefresh>();
        services.AddSingleton<PinCommands>();
        services.AddSingleton<PinTaps>();
        services.AddSingleton<PrivateMessages>();
        services.AddSingleton<Taps>();
        services.AddSingleton<Memberships>();
        services.AddSingleton<Intake>();
        services.AddSingleton<UpdateBatch>();
        services.AddHostedService<StartCheck>();
        services.AddHostedService<GroupCommandList>();
        services.AddHostedService<PinKeeper>();
        services.AddHostedService<CommandLists>();
        if (options.Webhook is null)
            services.AddHostedService<PollLoop>();
        else
            services.AddHostedService<WebhookListener>();
        return services;
    }

    private static TelegramBotClient Client(TelegramOptions options) => new(
        // No retrying inside a call: one chat's 429 would then delay every other. The outbox retries.
        new TelegramBotClientOptions(options.Token, options.ApiBaseUrl) { RetryThreshold = 0 },
        // A client of our own: the factory's would log addresses, and Telegram's hold the token.
        new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = PollAndMore });
}
