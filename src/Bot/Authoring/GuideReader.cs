using System.Collections.Immutable;
using System.Globalization;
using Waymark.Core.Guides;

namespace Waymark.Bot.Authoring;

/// <summary>Reads one guide's file.</summary>
sealed class GuideReader(ProblemList problems)
{
    private static readonly string[] Kinds = ["question", "check", "request"];
    private readonly ImmutableDictionary<string, string>.Builder _texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _lines = new(StringComparer.Ordinal);

    internal Guide? Read(string yaml)
    {
        if (YamlMap.Load(yaml, problems) is not { } file)
            return null;
        var id = file.Required("guide");
        file.Text("title");
        var agenda = file.Maps("agenda").Select(Item).OfType<Step>().ToImmutableArray();
        var asides = file.Maps("asides").Select(Item).OfType<Step>().ToImmutableArray();
        var moments = Named(file.Map("moments"), StepKind.Moment);
        var outcomes = Named(file.Map("outcomes"), StepKind.Outcome);
        if (file.Map("phrases") is { } phrases)
            foreach (var name in phrases.Keys)
                Note(Phrases.KeyOf(name), phrases.Text(name), phrases.LineOf(name));
        file.RefuseTheRest("guide", "title", "agenda", "asides", "moments", "outcomes", "phrases");
        if (id.Length == 0)
            return null;
        var guide = new Guide(id, agenda, asides, moments, outcomes, _texts.ToImmutable());
        problems.Add(GuideCheck.Check(guide, problems.File, LineOf));
        return guide;
    }

    private Step? Item(YamlMap map)
    {
        if (Kinds.FirstOrDefault(map.Has) is not { } kind)
        {
            problems.Add(map.Line, "Each entry begins with 'question: id', 'check: id' or 'request: id'.");
            return null;
        }
        return StepOf(map, map.Required(kind), Enum.Parse<StepKind>(kind, ignoreCase: true), kind);
    }

    private ImmutableDictionary<string, Step> Named(YamlMap? map, StepKind kind) => map is null
        ? ImmutableDictionary<string, Step>.Empty
        : map.Keys.Select(id => map.Map(id) is { } step ? StepOf(step, id, kind) : null).OfType<Step>()
            .ToImmutableDictionary(step => step.Id, StringComparer.Ordinal);

    private Step StepOf(YamlMap map, string id, StepKind kind, string? idKey = null)
    {
        _lines[id] = map.Line;
        Note($"{id}.text", map.Required("text"), map.LineOf("text"));
        foreach (var part in new[] { "block", "after", "report" })
            Note($"{id}.{part}", map.Text(part), map.LineOf(part));
        var step = new Step(id, kind, Choices(map, id), Conditions(map), map.Text("before"), map.Text("report") is not null);
        map.RefuseTheRest([.. idKey is null ? ReadOnlySpan<string>.Empty : [idKey], "text", "block", "after", "report", "choices", "if", "before"]);
        return step;
    }

    private ImmutableArray<Choice> Choices(YamlMap step, string id)
    {
        if (step.Map("choices") is not { } choices)
            return [];
        var all = ImmutableArray.CreateBuilder<Choice>();
        foreach (var choiceId in choices.Keys)
        {
            _lines[$"{id}.{choiceId}"] = choices.LineOf(choiceId);
            if (choices.IsText(choiceId))
            {
                Note($"{id}.{choiceId}", choices.Text(choiceId), choices.LineOf(choiceId));
                all.Add(new Choice(choiceId));
            }
            else if (choices.Map(choiceId) is { } map)
            {
                Note($"{id}.{choiceId}", map.Required("text"), map.Line);
                Note($"{id}.{choiceId}.report", map.Text("report"), map.Line);
                if (map.Has("says"))
                    Note($"{id}.{choiceId}.says", string.Join('\n', map.Texts("says")), map.LineOf("says"));
                all.Add(ChoiceOf(map, choiceId));
            }
        }
        return all.ToImmutable();
    }

    private static Choice ChoiceOf(YamlMap map, string id)
    {
        var meaning = map.Value("means", text => MeaningWords.Read(text) is { } means ? (object)means : null, $"one of: {MeaningWords.All}");
        var lastTap = map.Value("last_tap", Spans.ReadRange, Spans.ExpectedRange);
        var taps = map.Value("taps", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? (object)n : null, "a number from 1");
        var locked = map.Value("locked_for", text => Spans.Read(text) is { } span ? (object)span : null, Spans.Expected);
        var goTo = map.Text("go");
        map.RefuseTheRest("text", "report", "says", "means", "last_tap", "taps", "locked_for", "go");
        return new Choice(id, (Meaning?)meaning ?? Meaning.Answer, lastTap, (int?)taps, (TimeSpan?)locked, goTo);
    }

    private static Condition Conditions(YamlMap step) => step.Map("if") is not { } map
        ? Condition.Always
        : new Condition(map.Keys.ToImmutableSortedDictionary(fact => fact, fact => map.Texts(fact).ToImmutableArray(), StringComparer.Ordinal));

    private void Note(string key, string? text, long line)
    {
        if (text is null)
            return;
        _texts[key] = text;
        _lines[key] = line;
    }

    private long LineOf(string key) => _lines.GetValueOrDefault(key, 1);
}
