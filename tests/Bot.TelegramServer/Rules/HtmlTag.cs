using System.Globalization;

namespace Waymark.TelegramServer;

/// <summary>An open tag and what it will make of the text in it.</summary>
sealed record HtmlTag(string Name, int Offset, string Type, string Argument)
{
    // https://core.telegram.org/bots/api#html-style
    internal static IReadOnlySet<string> Known { get; } = new HashSet<string>(
        ["a", "b", "strong", "i", "em", "s", "strike", "del", "u", "ins", "tg-spoiler", "tg-emoji", "tg-time", "span", "pre", "code", "blockquote"],
        StringComparer.Ordinal);

    /// <summary>null where the tag's attributes are wrong.</summary>
    internal static HtmlTag? Of(string name, IReadOnlyDictionary<string, string> attributes, int offset)
    {
        var type = name switch
        {
            "b" or "strong" => "bold",
            "i" or "em" => "italic",
            "s" or "strike" or "del" => "strikethrough",
            "u" or "ins" => "underline",
            "tg-spoiler" => "spoiler",
            "tg-emoji" => attributes.ContainsKey("emoji-id") ? "custom_emoji" : null,
            "tg-time" => IsTime(attributes) ? "date_time" : null,
            "span" => attributes.GetValueOrDefault("class") is "tg-spoiler" ? "spoiler" : null,
            "blockquote" => attributes.ContainsKey("expandable") ? "expandable_blockquote" : "blockquote",
            "a" => "text_link",
            _ => name,
        };
        var argument = name switch
        {
            "a" => attributes.GetValueOrDefault("href", ""),
            "code" => attributes.GetValueOrDefault("class") is ['l', 'a', 'n', 'g', 'u', 'a', 'g', 'e', '-', .. var language] ? language : "",
            "tg-emoji" => attributes.GetValueOrDefault("emoji-id", ""),
            "tg-time" => $"{attributes.GetValueOrDefault("unix")} {attributes.GetValueOrDefault("format")}",
            _ => "",
        };
        return type is null ? null : new HtmlTag(name, offset, type, argument);
    }

    internal TextEntity? ToEntity(string text)
    {
        var entity = new TextEntity(Type, Offset, text.Length);
        return Type switch
        {
            "text_link" => Link(entity, Argument.Length > 0 ? Argument : text),
            "code" => entity with { Language = Argument.Length > 0 ? Argument : null },
            "custom_emoji" => entity with { CustomEmojiId = Argument },
            "date_time" => entity with { UnixTime = long.Parse(Argument.Split(' ')[0], CultureInfo.InvariantCulture), DateTimeFormat = Argument.Split(' ')[1] },
            _ => entity,
        };
    }

    /// <summary>A code in a pre of the same size is one thing, with a language; a code alone has none.</summary>
    internal static IReadOnlyList<TextEntity> Merged(IReadOnlyList<TextEntity> entities)
    {
        var merged = entities
            .Where(entity => entity.Type is not "code" || !entities.Any(other => other.Type is "pre" && Covers(other, entity)))
            .Select(entity => entity.Type switch
            {
                "pre" => entity with { Language = entities.FirstOrDefault(other => other.Type is "code" && Covers(entity, other))?.Language },
                "code" => entity with { Language = null },
                _ => entity,
            });
        return [.. merged.OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length)];
    }

    private static bool Covers(TextEntity outer, TextEntity inner) => outer.Offset == inner.Offset && outer.Length == inner.Length;

    /// <summary>A link that is none leaves plain text behind, and a link to a person is a mention.</summary>
    private static TextEntity? Link(TextEntity entity, string url)
    {
        const string Person = "tg://user?id=";
        if (url.StartsWith(Person, StringComparison.Ordinal) && long.TryParse(url.AsSpan(Person.Length), CultureInfo.InvariantCulture, out var user))
            return entity with { Type = "text_mention", UserId = user };
        return Uri.TryCreate(url.Contains("://", StringComparison.Ordinal) ? url : $"http://{url}", UriKind.Absolute, out var link) && (link.Host.Contains('.', StringComparison.Ordinal) || link.Scheme is "tg")
            ? entity with { Url = link.AbsoluteUri == $"{url}/" || !url.Contains("://", StringComparison.Ordinal) ? link.AbsoluteUri : url }
            : null;
    }

    /// <summary>The format is "r", or letters for weekday, date and time.</summary>
    private static bool IsTime(IReadOnlyDictionary<string, string> attributes)
    {
        if (!long.TryParse(attributes.GetValueOrDefault("unix"), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return false;
        var format = attributes.GetValueOrDefault("format", "");
        if (format is "r")
            return true;
        var rest = format.StartsWith('w') ? format[1..] : format;
        rest = rest is ['d' or 'D', ..] ? rest[1..] : rest;
        return (rest is ['t' or 'T', ..] ? rest[1..] : rest).Length is 0;
    }
}
