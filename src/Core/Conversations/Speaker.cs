using System.Collections.Immutable;
using System.Globalization;
using Waymark.Core.Guides;
using Waymark.Core.Language;

namespace Waymark.Core.Conversations;

/// <summary>Says where the scene ended: gives the permission if there is one, notes what is due, and finds the words.</summary>
static class Speaker
{
    /// <param name="announced">The time that the person had been told of before this turn.</param>
    internal static Prompt Say(Scene scene, DateTimeOffset? announced)
    {
        var permits = scene.GivesPermission && scene.Conversation.Phase == Phase.Permitted;
        if (permits)
            scene.Clock = scene.Clock.Permit(scene.Service, scene.RequestId, scene.Now);
        var due = DueOf(scene);
        scene.Conversation = scene.Conversation with { Due = due, Unseen = false };
        scene.Person = scene.Person with { Prompts = scene.Person.Prompts + 1 };
        var next = scene.ClockPhase.NotBefore;
        return new Prompt(
            scene.Person.Prompts,
            Messages(scene, announced),
            Buttons(scene),
            permits ? new RequestRule.Now(scene.Now) : next is { } at ? new RequestRule.At(at) : new RequestRule.No(),
            GoodUntil: permits ? scene.Now + Scene.LateAfter : null,
            Next: due);
    }

    internal static string Phrase(Scene scene, string id) => TextOf(scene, Phrases.KeyOf(id));

    /// <summary>When the bot has something to say by itself, were nothing else said.</summary>
    internal static DateTimeOffset? DueOf(Scene scene)
    {
        var open = scene.Conversation;
        if (open.Phase is Phase.Ended or Phase.Permitted or Phase.Arrived or Phase.Mistyped)
            return null; // Over, or the person has something in hand that a reminder would spoil.
        if (open.Phase != Phase.Expecting && open.Step != Steps.ConsentExpecting)
            return scene.ClockPhase is ClockPhase.Closed ? null : scene.ClockPhase.NotBefore;
        // Asked about later than it was told, or so late that the clock has forgotten it: the wait begins now.
        return scene.Clock.Newest?.Latest + scene.Service.ResendAfter is { } asked && asked > scene.Now
            ? asked
            : scene.Now + scene.Service.ResendAfter;
    }

    private static ImmutableArray<Message> Messages(Scene scene, DateTimeOffset? announced)
    {
        var step = scene.Step!;
        if (scene.Instead is { } instead)
            return [new Message(Compose(scene, Phrase(scene, instead)))];
        if (IsFirstWordOfWait(scene, announced))
            scene.Leads.Add(Phrases.WaitTold);
        var messages = ImmutableArray.CreateBuilder<Message>();
        var text = TextOf(scene, step.TextKey);
        foreach (var lead in scene.Leads.Distinct(StringComparer.Ordinal))
        {
            if (lead is Phrases.Meanwhile or Phrases.MeanwhileQuiet && scene.Conversation.Phase is not (Phase.Asking or Phase.Suggesting))
                continue;
            var words = Phrase(scene, lead);
            if (words.Contains('\n', StringComparison.Ordinal) || text.Contains('\n', StringComparison.Ordinal))
                messages.Add(new Message(Compose(scene, words), Keep: lead == Phrases.Greeting || lead.StartsWith("pasted", StringComparison.Ordinal)));
            else
                text = $"{words}\n{text}";
        }
        messages.Add(new Message(Compose(scene, text)));
        if (FindText(scene, $"{step.Id}.block") is { } block)
            messages.Add(new Message(Compose(scene, block), Block: true));
        if (FindText(scene, $"{step.Id}.after") is { } after)
            messages.Add(new Message(Compose(scene, after)));
        if (step.Id == Steps.Stopped && scene.ClockPhase is ClockPhase.CoolingDown or ClockPhase.Closed)
            messages.Add(new Message(Compose(scene, Phrase(scene, Phrases.StopHolds))));
        return messages.ToImmutable();
    }

    private static bool IsFirstWordOfWait(Scene scene, DateTimeOffset? announced) =>
        scene.Conversation is { Phase: Phase.Asking or Phase.Suggesting, Due: { } due }
        && (due != announced || scene.Leads.Contains(Phrases.Greeting, StringComparer.Ordinal))
        && scene.ClockPhase is ClockPhase.Waiting && scene.Person.MayWrite is not null
        && !scene.Leads.Contains(Phrases.PleaseWait, StringComparer.Ordinal);

    private static ImmutableArray<Button> Buttons(Scene scene)
    {
        var step = scene.Step!;
        var buttons = step.Choices.Select(choice => new Button(choice.Id, TextOf(scene, step.ChoiceKey(choice.Id))));
        var goesBack = scene.Conversation is { Phase: Phase.Asking or Phase.Suggesting, Trail.Length: > 0 };
        return [.. goesBack ? buttons.Append(new Button(Decider.BackChoice, Phrase(scene, Phrases.Back))) : buttons];
    }

    private static ImmutableArray<Part> Compose(Scene scene, string text) => Template.Nested(text, (name, depth) => Fill(scene, name, depth));

    private static ImmutableArray<Part>? Fill(Scene scene, string name, int depth)
    {
        var service = scene.Service;
        var writes = scene.Person.MayWrite == true;
        return name switch
        {
            "service" => Words(service.Name),
            "support_path" => Words(service.SupportPath),
            "usual" => Words(Durations.Between(service.UsuallyArrives.Youngest, service.UsuallyArrives.Oldest)),
            "resend_after" => Words(Durations.RoundedUp(service.ResendAfter)),
            "cooldown" => Words(Durations.RoundedUp(service.Cooldown)),
            "use_within" => Words(Durations.RoundedDown(service.UseWithin)),
            "dead_after" => Words(Durations.RoundedUp(service.DeadAfter)),
            "attempts" => Words(Number(service.Attempts)),
            "used" => Words(Number(scene.Clock.CountIn(service, scene.Now))),
            "due" => Time(scene.Conversation.Due ?? scene.ClockPhase.NotBefore, TimeStyle.Remaining),
            "until" => Time(scene.ClockPhase.NotBefore, TimeStyle.WaitEnd),
            "use_by" => Time(scene.Clock.Newest?.Earliest + service.UseWithin, TimeStyle.UseBy),
            "permitted_at" => Time(scene.Clock.Permitted?.Latest, TimeStyle.Past),
            "window" => Words(Durations.RoundedUp(service.Window)),
            "come_back" => Nested(scene, Phrase(scene, writes ? Phrases.IWrite : Phrases.YouReturn), depth),
            "ask_back" => Nested(scene, Phrase(scene, writes ? Phrases.IAsk : Phrases.YouReturn), depth),
            "then_back" => Nested(scene, Phrase(scene, writes ? Phrases.IWriteThen : Phrases.YouReturnThen), depth),
            "last_request" => Words(scene.Clock.Made.LastOrDefault() is { } last ? Utc(last.Latest) : "not known"),
            "requests_last_hour" => Words(Number(scene.Clock.Made
                .Where(request => request.Latest > scene.Now - TimeSpan.FromHours(1)).Sum(request => request.Count))),
            "checked" => Words(Checked(scene)),
            _ when FindText(scene, Phrases.KeyOf(name)) is { } phrase => Nested(scene, phrase, depth),
            _ => Words(Answer(scene, name)),
        };
    }

    private static ImmutableArray<Part> Nested(Scene scene, string text, int depth) =>
        Template.Nested(text, (name, deeper) => Fill(scene, name, deeper), depth);

    private static string Checked(Scene scene)
    {
        var done = scene.Guide.Agenda.Concat(scene.Guide.Asides).Where(step => step.Report && IsChecked(scene, step))
            .Select(step => FindText(scene, $"{step.Id}.report") ?? step.Id);
        return string.Join(", ", done) is { Length: > 0 } all ? all : "nothing yet";
    }

    /// <summary>Answered, and not by a choice whose own words for the report are empty.</summary>
    private static bool IsChecked(Scene scene, Step step) =>
        scene.Conversation.Answers.TryGetValue(step.Id, out var choice) && FindText(scene, $"{step.Id}.{choice}.report") is not "";

    /// <summary>What was answered, in the report's words: never what somebody typed, always an author's text.</summary>
    private static string Answer(Scene scene, string question) =>
        scene.Conversation.Answers.TryGetValue(question, out var choice)
            ? FindText(scene, $"{question}.{choice}.report") ?? TextOf(scene, $"{question}.{choice}")
            : "not said";

    internal static string TextOf(Scene scene, string key) => FindText(scene, key) ?? "";

    /// <summary>Today's text, or the one kept with the structure where the guide has dropped the step since.</summary>
    private static string? FindText(Scene scene, string key) =>
        scene.Offer.Guide.Texts.GetValueOrDefault(key) ?? scene.Guide.Texts.GetValueOrDefault(key);

    private static ImmutableArray<Part> Words(string text) => [new Part.Words(text)];

    private static ImmutableArray<Part>? Time(DateTimeOffset? at, TimeStyle style) => at is { } time ? [new Part.When(time, style)] : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
