using Waymark.Core.Guides.Checking;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Waymark.Bot.Authoring;

/// <summary>A mapping of an author's file. Every scalar is text (<c>Yes</c> stays Yes); what is wrong is noted with its line.</summary>
sealed class YamlMap(YamlMappingNode node, ProblemList problems)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    internal long Line => node.Start.Line;

    internal ProblemList Problems => problems;

    internal IEnumerable<string> Keys => node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    internal bool Has(string key) => Keys.Contains(key, StringComparer.Ordinal);

    internal string? Text(string key)
    {
        switch (Child(key))
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return scalar.Value;
            case var other:
                problems.Add(other.Start.Line, $"'{key}' must be a text.");
                return null;
        }
    }

    internal string Required(string key)
    {
        if (Text(key) is { Length: > 0 } text)
            return text;
        if (!Has(key))
            problems.Add(Line, $"'{key}' is missing here. Add '{key}: ...'.");
        else if (IsText(key))
            problems.Add(LineOfKey(key), $"'{key}' is empty. Fill it in.");
        return "";
    }

    /// <summary>The value read by <paramref name="read"/>, which says what it expects where it cannot.</summary>
    internal T? Value<T>(string key, Func<string, T?> read, string expected)
        where T : class
    {
        if (Text(key) is not { } text)
            return null;
        if (read(text) is { } value)
            return value;
        problems.Add(LineOf(key), $"'{key}' is '{text}'; write {expected}.");
        return null;
    }

    internal YamlMap? Map(string key)
    {
        switch (Child(key))
        {
            case null:
                return null;
            case YamlMappingNode map:
                return new YamlMap(map, problems);
            case var other:
                problems.Add(other.Start.Line, $"'{key}' must be a mapping of names to values.");
                return null;
        }
    }

    internal IEnumerable<YamlMap> Maps(string key) => Items(key).Select(item =>
    {
        if (item is YamlMappingNode map)
            return new YamlMap(map, problems);
        problems.Add(item.Start.Line, $"Each entry of '{key}' must be a mapping.");
        return null;
    }).OfType<YamlMap>();

    /// <summary>One text, or a list of texts.</summary>
    internal IReadOnlyList<string> Texts(string key) => [.. Lines(key).Select(read => read.Text)];

    internal bool IsList(string key) => Peek(key) is YamlSequenceNode;

    /// <summary>The same with the line on which each stands, for lists that are longer than a screen.</summary>
    internal IReadOnlyList<(string Text, long Line)> Lines(string key) => Child(key) is YamlScalarNode one
        ? one is { Value: null or "", Style: ScalarStyle.Plain } ? [] : [(one.Value ?? "", one.Start.Line)]
        : [.. Items(key).Select(item => ScalarOf(key, item)).OfType<YamlScalarNode>().Select(item => (item.Value ?? "", item.Start.Line))];

    internal bool IsText(string key) => Peek(key) is YamlScalarNode;

    internal long LineOf(string key) => Peek(key)?.Start.Line ?? Line;

    /// <summary>The line of the key itself, for a value that begins elsewhere or is an alias.</summary>
    internal long LineOfKey(string key) =>
        node.Children.Keys.OfType<YamlScalarNode>().FirstOrDefault(child => child.Value == key)?.Start.Line ?? Line;

    /// <summary>Notes every key that nothing has read: a typing error would otherwise be silent.</summary>
    internal void RefuseTheRest(params ReadOnlySpan<string> known)
    {
        string[] names = [.. known];
        foreach (var key in Keys.Where(key => !_read.Contains(key)))
            problems.Add(LineOfKey(key), $"'{key}' is not known here. Known are: {string.Join(", ", names)}.{Suggestion.For(key, names)}");
    }

    private YamlNode? ScalarOf(string key, YamlNode item)
    {
        if (item is not YamlScalarNode)
            problems.Add(item.Start.Line, $"Each entry of '{key}' must be a text.");
        return item;
    }

    private IEnumerable<YamlNode> Items(string key)
    {
        switch (Child(key))
        {
            case null:
                return [];
            case YamlSequenceNode list:
                return list.Children;
            case var other:
                problems.Add(other.Start.Line, $"'{key}' must be a list.");
                return [];
        }
    }

    private YamlNode? Child(string key)
    {
        _read.Add(key);
        return Peek(key);
    }

    private YamlNode? Peek(string key) => node.Children.FirstOrDefault(child => child.Key is YamlScalarNode name && name.Value == key).Value;

    /// <summary>The file's mapping, or null where it cannot be read, which is then noted.</summary>
    internal static YamlMap? Load(string yaml, ProblemList problems)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
                return new YamlMap(root, problems);
            problems.Add(1, "The file must hold one mapping, such as 'guide: sms' and what belongs to it.");
        }
        catch (YamlException wrong)
        {
            problems.Add(YamlMistake.LineOf(wrong, yaml), YamlMistake.Of(wrong, yaml));
        }
        catch (InvalidOperationException)
        {
            // How YamlDotNet's scanner ends in some brackets that nobody closes; it does not say where.
            problems.Add(LastLineRead(yaml), "This is no YAML. Look for a bracket or a quote that is not closed, here or above.");
        }
        return null;
    }

    private static long LastLineRead(string yaml)
    {
        var line = 1L;
        try
        {
            for (var parser = new Parser(new StringReader(yaml)); parser.MoveNext();)
                line = parser.Current!.End.Line;
        }
        catch (InvalidOperationException)
        {
            // Here it ended.
        }
        return line;
    }
}
