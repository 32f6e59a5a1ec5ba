using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Bot;
using Waymark.Bot.Authoring;
using Waymark.Bot.Crashing;
using Waymark.Bot.Settings;
using Waymark.Engine;

// The real host, spoken to in lines, so that a test can kill it at any moment. Arguments: file, guides, speed.
var settings = new WaymarkSettings(args[0], args[1], double.Parse(args[2], CultureInfo.InvariantCulture));
using var output = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
var builder = Running.Host(settings, GuideFolder.Read(settings, TextWriter.Null));
builder.Services.AddSingleton<IDelivery>(new LinePlatform(output));
using var host = builder.Build();
await host.StartAsync();
output.WriteLine("ready");
var engine = host.Services.GetRequiredService<ConversationEngine>();
var time = host.Services.GetRequiredService<ConversationClock>().Time;
while (Console.In.ReadLine() is { } line)
    _ = TakeAsync(LinePlatform.Read(line, time.GetUtcNow()));
await host.StopAsync();
output.WriteLine("stopped");

// Acknowledged means committed: nothing is printed before.
async Task TakeAsync(Arrival arrival)
{
    try
    {
        var receipt = await engine.TakeAsync(arrival);
        output.WriteLine($"ack {arrival.EventId}{(receipt.Known ? " known" : "")}");
    }
    catch (OperationCanceledException)
    {
        output.WriteLine($"refused {arrival.EventId}");
    }
}
