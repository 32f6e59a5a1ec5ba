using System.Globalization;
using System.Text;

namespace Waymark.TelegramServer;

/// <summary>Telegram's HTML: a few tags, four named characters, and errors that tell the byte.</summary>
sealed class Html
{
    private readonly string _source;
    private readonly StringBuilder _text = new();
    private readonly List<TextEntity> _entities = [];
    private readonly Stack<HtmlTag> _open = new();
    private int _at;

    private Html(string source) => _source = source;

    internal static (string Text, IReadOnlyList<TextEntity> Entities) Parse(string source)
    {
        var html = new Html(source);
        html.Read();
        return (html._text.ToString(), HtmlTag.Merged(html._entities));
    }

    private void Read()
    {
        while (_at < _source.Length)
        {
            if (_source[_at] is '&')
                _text.Append(Character());
            else if (_source[_at] is not '<')
                _text.Append(_source[_at++]);
            else if (Peek(1) is '/')
                Close();
            else
                Open();
        }
        if (_open.TryPeek(out var left))
            throw Wrong($"Can't find end tag corresponding to start tag \"{left.Name}\"");
    }

    private void Open()
    {
        var begin = _at++;
        var name = While(letter => !char.IsWhiteSpace(letter) && letter is not '>').ToLowerInvariant();
        if (_at >= _source.Length)
            throw Wrong($"Unclosed start tag at byte offset {Byte(begin)}");
        if (!HtmlTag.Known.Contains(name))
            throw Wrong($"Unsupported start tag \"{name}\" at byte offset {Byte(begin)}");
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (true)
        {
            While(char.IsWhiteSpace);
            if (Peek() is '>')
                break;
            Attribute(name, begin, attributes);
        }
        _at++;
        _open.Push(HtmlTag.Of(name, attributes, _text.Length) ?? throw Wrong(name is "span"
            ? $"Tag \"span\" must have class \"tg-spoiler\" at byte offset {Byte(begin)}"
            : $"Tag \"{name}\" has a wrong or no attribute at byte offset {Byte(begin)}"));
    }

    private void Attribute(string tag, int begin, Dictionary<string, string> attributes)
    {
        var name = While(letter => !char.IsWhiteSpace(letter) && letter is not ('=' or '>' or '/' or '"' or '\''));
        if (name.Length is 0)
            throw Wrong(_at >= _source.Length ? $"Unclosed start tag \"{tag}\" at byte offset {Byte(begin)}" : $"Empty attribute name in the tag \"{tag}\" at byte offset {Byte(begin)}");
        While(char.IsWhiteSpace);
        if (Peek() is not '=')
        {
            attributes[name] = "";
            return;
        }
        _at++;
        While(char.IsWhiteSpace);
        attributes[name] = Value();
        if (_at >= _source.Length)
            throw Wrong($"Unclosed start tag at byte offset {Byte(begin)}");
    }

    private string Value()
    {
        if (Peek() is not ('"' or '\''))
        {
            var begin = _at;
            var token = While(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-').ToLowerInvariant();
            return Peek() is '>' or ' ' or '\n' or '\0' ? token : throw Wrong($"Unexpected end of name token at byte offset {Byte(begin)}");
        }
        var quote = _source[_at++];
        var value = new StringBuilder();
        while (_at < _source.Length && _source[_at] != quote)
            value.Append(_source[_at] is '&' ? Character() : _source[_at++].ToString());
        if (_at < _source.Length)
            _at++;
        return value.ToString();
    }

    private void Close()
    {
        var begin = _at;
        if (!_open.TryPop(out var tag))
            throw Wrong($"Unexpected end tag at byte offset {Byte(begin)}");
        _at += 2;
        var name = While(letter => !char.IsWhiteSpace(letter) && letter is not '>').ToLowerInvariant();
        While(char.IsWhiteSpace);
        if (Peek() is not '>')
            throw Wrong($"Unclosed end tag at byte offset {Byte(begin)}");
        _at++;
        if (name.Length > 0 && name != tag.Name)
            throw Wrong($"Unmatched end tag at byte offset {Byte(begin)}, expected \"</{tag.Name}>\", found \"</{name}>\"");
        if (_text.Length > tag.Offset && tag.ToEntity(_text.ToString(tag.Offset, _text.Length - tag.Offset)) is { } entity)
            _entities.Add(entity);
    }

    /// <summary>A named or numbered character, or the ampersand as it stands.</summary>
    private string Character()
    {
        var end = _source.IndexOf(';', _at);
        var name = end < 0 || end - _at > 10 ? "" : _source[(_at + 1)..end];
        var character = name switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            ['#', 'x' or 'X', .. var hex] when int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) => Numbered(code),
            ['#', .. var digits] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) => Numbered(code),
            _ => null,
        };
        _at = character is null ? _at + 1 : end + 1;
        return character ?? "&";
    }

    private static string? Numbered(int code) => Rune.IsValid(code) && code > 0 ? new Rune(code).ToString() : null;

    private char Peek(int ahead = 0) => _at + ahead < _source.Length ? _source[_at + ahead] : '\0';

    private string While(Func<char, bool> holds)
    {
        var begin = _at;
        while (_at < _source.Length && holds(_source[_at]))
            _at++;
        return _source[begin.._at];
    }

    private int Byte(int at) => Encoding.UTF8.GetByteCount(_source.AsSpan(0, at));

    private static RefusedException Wrong(string why) => Refuse.Rule($"can't parse entities: {why}");
}
