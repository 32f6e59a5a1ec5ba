using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Waymark.Bot.Clocks;
using Waymark.Bot.Settings;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.Engine.Communities;
using Waymark.Storage;

namespace Waymark.Bot;

/// <summary>How the program is put together: one line a concern.</summary>
public static class Running
{
    /// <summary>A host that runs the engine on the settings' database; add platforms to it before it is built.</summary>
    public static HostApplicationBuilder Host(WaymarkSettings settings, Guidebook book)
    {
        // Empty: no appsettings.json of whoever's directory this is, no event log, nothing that is not asked for.
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            // What the host throws at start is told by Program in one sentence; the host would log it with its whole stack.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(book);
        builder.Services.AddSingleton<IStore>(_ => SqliteStore.At(settings.StoragePath));
        builder.Services.AddSingleton<ICommunityStore>(services => (SqliteStore)services.GetRequiredService<IStore>());
        builder.Services.AddSingleton<ITicketStore>(services => (SqliteStore)services.GetRequiredService<IStore>());
        builder.Services.AddSingleton(services => SpedClock.ConversationOf(services.GetRequiredService<IStore>(), settings.ClockSpeed));
        builder.Services.AddSingleton(new TransportClock(TimeProvider.System));
        builder.Services.AddSingleton(services => new ConversationEngine(
            services.GetRequiredService<IStore>(),
            book,
            services.GetServices<IDelivery>(),
            services.GetRequiredService<ConversationClock>().Time,
            services.GetRequiredService<TransportClock>().Time,
            services.GetRequiredService<ILogger<ConversationEngine>>()));
        builder.Services.AddSingleton(services => new Tickets(
            services.GetRequiredService<ITicketStore>(),
            services.GetRequiredService<ConversationEngine>(),
            services.GetRequiredService<ConversationClock>().Time,
            services.GetRequiredService<TransportClock>().Time,
            services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping));
        builder.Services.AddHostedService<EngineService>();
        return builder;
    }
}
