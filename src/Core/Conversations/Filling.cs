using System.Collections.Immutable;
using System.Globalization;
using Waymark.Core.Guides;
using Waymark.Core.Language;

namespace Waymark.Core.Conversations;

/// <summary>Fills the names in braces of an author's text from the service, the clock and what was told.</summary>
static class Filling
{
    internal static ImmutableArray<Part> Compose(Scene scene, string text) => Template.Nested(text, (name, depth) => Fill(scene, name, depth));

    private static ImmutableArray<Part>? Fill(Scene scene, string name, int depth) =>
        OfService(scene.Service, name) is { } words ? Words(words)
        : OfClock(scene, name)
        ?? name switch
        {
            "come_back" => OfPhrase(scene, !Writes(scene) ? Phrases.YouReturn : scene.Conversation.Awaits ? Phrases.IAsk : Phrases.IWrite, depth),
            "ask_back" => OfPhrase(scene, Writes(scene) ? Phrases.IAsk : Phrases.YouReturn, depth),
            "then_back" => OfPhrase(scene, Writes(scene) ? Phrases.IWriteThen : Phrases.YouReturnThen, depth),
            "here" => OfPhrase(scene, scene.Person.Accounts[0].Platform == Platform.Discord ? Phrases.HereDirect : Phrases.Here, depth),
            "removed" => OfPhrase(scene, scene.Removed ? Phrases.Removed : Phrases.PleaseDelete, depth),
            "safer" => OfPhrase(scene, Phrases.SaferOf(scene.Service), depth),
            "earnings" => OfPhrase(scene, scene.Book.Operator.Earns ? Phrases.Earns : Phrases.EarnsNot, depth),
            "run_by" => OfPhrase(scene, scene.Book.Operator.Name is null ? Phrases.RunByUnknown : Phrases.RunBy, depth),
            "pause_before_last" => scene.Clock.Made.LastOrDefault() is { LastChance: true } ? OfPhrase(scene, Phrases.PauseBeforeLast, depth) : [],
            "operator" => Words(scene.Book.Operator.Name ?? ""),
            "vendor" => Words(scene.Book.Operator.Vendor?.Name ?? ""),
            "vendor_says" => Words(scene.Book.Operator.Vendor?.Says ?? ""),
            "services" => Words(string.Join(", ", scene.Book.Offers.Select(offer => offer.Service.Name).Distinct(StringComparer.Ordinal))),
            "guides" => Words(string.Join(", ", scene.Book.Offers.Select(offer => $"/guide {offer.Id}"))),
            "understood" => Words(string.Join(", ", scene.Understood.Select(told => Told.Noted(scene, told.Step, told.Choice)))),
            "correct" => OfPhrase(scene, Speaker.GoesBack(scene) ? Phrases.CorrectBack : Phrases.CorrectTell, depth),
            "requests_last_hour" => Words(RequestsLastHour(scene)),
            "checked" => Words(Told.Checked(scene)),
            _ when Texts.Find(scene, Phrases.KeyOf(name)) is { } phrase => Nested(scene, phrase, depth),
            _ => Words(Told.Answer(scene, name)),
        };

    internal static string? OfService(ServiceProfile service, string name) => name switch
    {
        "service" => service.Name,
        "usual" => Durations.Between(service.UsuallyArrives.Youngest, service.UsuallyArrives.Oldest),
        "resend_after" => Durations.RoundedUp(service.ResendAfter),
        "Resend_after" => Durations.Capital(service.ResendAfter),
        "cooldown" => Durations.RoundedUp(service.Cooldown),
        "use_within" => Durations.RoundedDown(service.UseWithin),
        "dead_after" => Durations.RoundedUp(service.DeadAfter),
        "attempts" => Durations.Number(service.Attempts),
        "window" => Durations.RoundedUp(service.Window),
        _ when name.EndsWith("_path", StringComparison.Ordinal) => service.Paths.GetValueOrDefault(name[..^"_path".Length]),
        _ => null,
    };

    private static ImmutableArray<Part>? OfClock(Scene scene, string name) => name switch
    {
        "used" => Words(Durations.Number(scene.Clock.CountIn(scene.Service, scene.Now))),
        "Used" => Words(Durations.Capital(scene.Clock.CountIn(scene.Service, scene.Now))),
        "due" => Time(scene.Conversation.Due ?? scene.ClockPhase.NotBefore, TimeStyle.Remaining),
        "until" => Time(scene.ClockPhase.NotBefore, TimeStyle.WaitEnd),
        "use_by" => Time(scene.Clock.Newest?.Earliest + scene.Service.UseWithin, TimeStyle.UseBy),
        "permitted_at" => Time(scene.Clock.Permitted?.Latest, TimeStyle.Past),
        "last_request" => Words(scene.Clock.Made.LastOrDefault() is { } last ? Utc(last.Latest) : Texts.Phrase(scene, Phrases.NotSaid)),
        _ => null,
    };

    /// <summary>A number that is only assumed is called one.</summary>
    private static string RequestsLastHour(Scene scene)
    {
        var made = scene.Clock.Made.Where(request => request.Latest > scene.Now - TimeSpan.FromHours(1)).ToArray();
        var number = Durations.Number(made.Sum(request => request.Count));
        return made.Any(request => request.Origin == Origin.Assumed)
            ? Texts.Phrase(scene, Phrases.AboutSoMany).Replace("{number}", number, StringComparison.Ordinal)
            : number;
    }

    /// <summary>Only what is due and agreed to is promised.</summary>
    private static bool Writes(Scene scene) => scene is { Person.MayWrite: true, Conversation.Due: not null };

    private static ImmutableArray<Part> OfPhrase(Scene scene, string id, int depth) => Nested(scene, Texts.Phrase(scene, id), depth);

    private static ImmutableArray<Part> Nested(Scene scene, string text, int depth) =>
        Template.Nested(text, (name, deeper) => Fill(scene, name, deeper), depth);

    private static ImmutableArray<Part> Words(string text) => [new Part.Words(text)];

    private static ImmutableArray<Part>? Time(DateTimeOffset? at, TimeStyle style) => at is { } time ? [new Part.When(time, style)] : [];

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
