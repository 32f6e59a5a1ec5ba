using System.Globalization;
using System.Net.Http.Headers;

namespace Waymark.OnDiscord.Rest;

/// <summary>What an answer tells of its bucket.</summary>
sealed record RateLimitHeaders(string Bucket, int Limit, int Remaining, TimeSpan ResetAfter)
{
    internal static RateLimitHeaders? Read(HttpResponseHeaders headers) =>
        Text(headers, "X-RateLimit-Bucket") is { } bucket
            && int.TryParse(Text(headers, "X-RateLimit-Limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && int.TryParse(Text(headers, "X-RateLimit-Remaining"), NumberStyles.None, CultureInfo.InvariantCulture, out var remaining)
            && Seconds(Text(headers, "X-RateLimit-Reset-After")) is { } after
            ? new RateLimitHeaders(bucket, limit, remaining, after)
            : null;

    internal DateTimeOffset ResetsAt(DateTimeOffset now) => now + ResetAfter;

    internal static string? Text(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    internal static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e7 ? TimeSpan.FromSeconds(seconds) : null;
}
