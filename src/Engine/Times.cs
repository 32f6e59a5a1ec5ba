namespace Waymark.Engine;

static class Times
{
    internal static DateTimeOffset ToWholeMilliseconds(this DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
}
