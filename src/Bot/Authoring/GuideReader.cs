using System.Collections.Immutable;
using System.Globalization;
using Waymark.Core.Guides;
using Waymark.Core.Guides.Checking;

namespace Waymark.Bot.Authoring;

/// <summary>Reads one guide's file.</summary>
sealed class GuideReader(ProblemList problems)
{
    private static readonly string[] Kinds = ["question", "check", "request"];
    private static readonly string[] ChoiceParts = ["report", "checked", "noted"];
    private static readonly string[] TextParts = ["block", "checked", "unasked"];
    private readonly GuideParts _parts = new();

    internal GuideSource? Read(string yaml)
    {
        if (YamlMap.Load(yaml, problems) is not { } file)
            return null;
        var id = file.Required("guide");
        var (title, ownNumbers) = (file.Text("title") ?? "", file.Texts("own_numbers"));
        var agenda = file.Maps("agenda").Select(Item).OfType<Step>().ToImmutableArray();
        var asides = file.Maps("asides").Select(Item).OfType<Step>().ToImmutableArray();
        var moments = Named(file.Map("moments"), StepKind.Moment);
        var outcomes = Named(file.Map("outcomes"), StepKind.Outcome);
        if (file.Map("phrases") is { } phrases)
            foreach (var name in phrases.Keys)
                NotePhrase(phrases, name);
        var topics = Topics(file.Map("topics"));
        _parts.Note(Guide.TitleKey, title is "" ? null : title, file.LineOf("title"));
        NotePinned(file.Map("pinned"));
        file.RefuseTheRest("guide", "title", "own_numbers", "agenda", "asides", "moments", "outcomes", "topics", "pinned", "phrases");
        return id.Length == 0 ? null : new GuideSource(
            new Guide(id, agenda, asides, moments, outcomes, _parts.Texts, topics, _parts.Claims), problems.File, title, [.. ownNumbers], _parts.LineOf);
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
        : map.Keys.Select(id => map.Map(id) is { } step ? StepOf(step, id, kind, line: map.LineOfKey(id)) : null).OfType<Step>()
            .ToImmutableDictionary(step => step.Id, StringComparer.Ordinal);

    private Step StepOf(YamlMap map, string id, StepKind kind, string? idKey = null, long? line = null)
    {
        _parts.Mark(id, line ?? map.Line);
        _parts.Note($"{id}.text", map.Required("text"), map.LineOf("text"));
        foreach (var part in TextParts)
            _parts.Note($"{id}.{part}", map.Text(part), map.LineOf(part));
        NoteAfter(map, id);
        Claim(map, id);
        foreach (var part in new[] { "if", "before" })
            _parts.Mark($"{id}.{part}", map.LineOfKey(part));
        var from = map.Value("choices_from", text => Enum.TryParse<ChoiceList>(text, ignoreCase: true, out var list) && Enum.IsDefined(list) ? (object)list : null,
            $"one of: {string.Join(", ", Enum.GetNames<ChoiceList>()).ToLowerInvariant()}");
        var step = new Step(id, kind, Choices(map, id), Conditions(map), map.Text("before"), map.Text("needs"), (ChoiceList?)from, Variants(map, id));
        map.RefuseTheRest([.. idKey is null ? ReadOnlySpan<string>.Empty : [idKey],
            "text", .. TextParts, "after", "choices", "choices_from", "variants", "if", "before", "needs", "claims"]);
        return step;
    }

    private ImmutableArray<Variant> Variants(YamlMap step, string id)
    {
        if (step.Map("variants") is not { } variants)
            return [];
        var all = ImmutableArray.CreateBuilder<Variant>();
        foreach (var name in variants.Keys)
            if (variants.Map(name) is { } map)
            {
                _parts.Note($"{id}.variants.{name}", map.Required("text"), map.LineOf("text"));
                NoteAfter(map, $"{id}.variants.{name}");
                Claim(map, $"{id}.variants.{name}");
                all.Add(new Variant(name, Conditions(map)));
                map.RefuseTheRest("if", "text", "after", "claims");
            }
        return all.ToImmutable();
    }

    /// <summary>A topic is a text, a step to go to, or a text with its claims.</summary>
    private ImmutableDictionary<string, Topic> Topics(YamlMap? topics)
    {
        var all = ImmutableDictionary.CreateBuilder<string, Topic>(StringComparer.Ordinal);
        foreach (var topic in topics?.Keys ?? [])
        {
            _parts.Mark(Guide.TopicKey(topic), topics!.LineOfKey(topic));
            if (topics.IsText(topic))
            {
                _parts.Note(Guide.TopicKey(topic), topics.Text(topic), topics.LineOf(topic));
                all[topic] = new Topic();
            }
            else if (topics.Map(topic) is { } map)
            {
                _parts.Note(Guide.TopicKey(topic), map.Text("text"), map.Line);
                Claim(map, Guide.TopicKey(topic));
                all[topic] = new Topic(map.Text("go"), IsTrue(map, "pressing"), IsTrue(map, "how_long"));
                map.RefuseTheRest("text", "go", "pressing", "how_long", "claims");
            }
        }
        return all.ToImmutable();
    }

    private bool IsTrue(YamlMap map, string key)
    {
        if (map.Text(key) is { } text and not ("true" or "false"))
            problems.Add(map.LineOf(key), $"'{key}' is '{text}'. Write true, or leave it out.");
        return map.Text(key) == "true";
    }

    /// <summary>What the message says that moderators pin in their communities.</summary>
    private void NotePinned(YamlMap? pinned)
    {
        if (pinned is null)
            return;
        _parts.Mark("pinned", pinned.Line);
        _parts.Note("pinned.summary", pinned.Required("summary"), pinned.LineOf("summary"));
        _parts.Note("pinned.avoid", pinned.Required("avoid"), pinned.LineOf("avoid"));
        Claim(pinned, "pinned");
        pinned.RefuseTheRest("summary", "avoid", "claims");
    }

    /// <summary>A phrase is a text, or a text with its claims.</summary>
    private void NotePhrase(YamlMap phrases, string name)
    {
        if (phrases.IsText(name))
        {
            _parts.Note(Phrases.KeyOf(name), phrases.Text(name), phrases.LineOf(name));
        }
        else if (phrases.Map(name) is { } map)
        {
            _parts.Note(Phrases.KeyOf(name), map.Required("text"), map.LineOf("text"));
            Claim(map, Phrases.KeyOf(name));
            map.RefuseTheRest("text", "claims");
        }
    }

    /// <summary>Further messages: one text, or a list of them.</summary>
    private void NoteAfter(YamlMap map, string part)
    {
        var number = 0;
        foreach (var (text, line) in map.Has("after") ? map.Lines("after") : [])
            _parts.Note(string.Create(CultureInfo.InvariantCulture, $"{part}.after{++number}"), text, line);
    }

    private void Claim(YamlMap map, string part)
    {
        if (map.Has("claims"))
            _parts.Claim(part, map.Texts("claims"));
    }

    private ImmutableArray<Choice> Choices(YamlMap step, string id)
    {
        if (step.Map("choices") is not { } choices)
            return [];
        var all = ImmutableArray.CreateBuilder<Choice>();
        foreach (var choiceId in choices.Keys)
        {
            var key = $"{id}.{choiceId}";
            _parts.Mark(key, choices.LineOfKey(choiceId));
            if (choices.IsText(choiceId))
            {
                _parts.Note(key, choices.Text(choiceId), choices.LineOf(choiceId));
                all.Add(new Choice(choiceId));
            }
            else if (choices.Map(choiceId) is { } map)
            {
                _parts.Note(key, map.Required("text"), map.LineOf("text"));
                foreach (var part in ChoiceParts)
                    _parts.Note($"{key}.{part}", map.Text(part), map.LineOf(part));
                Claim(map, key);
                if (map.Has("says"))
                    _parts.Note($"{key}.says", string.Join('\n', map.Texts("says")), map.LineOf("says"));
                all.Add(ChoiceOf(map, choiceId));
            }
        }
        return all.ToImmutable();
    }

    private static Choice ChoiceOf(YamlMap map, string id)
    {
        var meaning = map.Value("means", text => MeaningWords.Read(text) is { } means ? (object)means : null, $"one of: {MeaningWords.All}");
        var lastTap = map.Value("last_tap", Spans.ReadRange, Spans.ExpectedRange);
        var taps = map.Value("taps", text => int.TryParse(text.TrimEnd('+'), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? (object)n : null, "a number from 1, with a + where it is that or more");
        var locked = map.Value("locked_for", text => Spans.Read(text) is { } span ? (object)span : null, Spans.Expected);
        var goTo = map.Text("go");
        var (fact, needs) = (map.Text("fact"), map.Text("needs"));
        var condition = map.Has("if") ? Conditions(map) : null;
        map.RefuseTheRest(["text", .. ChoiceParts, "says", "means", "last_tap", "taps", "locked_for", "go", "fact", "needs", "if", "claims"]);
        return new Choice(id, (Meaning?)meaning ?? Meaning.Answer, lastTap, (int?)taps, map.Text("taps")?.EndsWith('+') == true, (TimeSpan?)locked, goTo, fact, needs, condition);
    }

    /// <summary>One mapping of facts, or a list of them of which one is enough.</summary>
    private static Condition Conditions(YamlMap step)
    {
        var alternatives = !step.Has("if") ? [] : step.IsList("if") ? step.Maps("if") : step.Map("if") is { } one ? [one] : [];
        return new Condition([.. alternatives.Select(map =>
            map.Keys.ToImmutableSortedDictionary(fact => fact, fact => map.Texts(fact).ToImmutableArray(), StringComparer.Ordinal))]);
    }
}
