using Waymark.DiscordServer.Rest;

namespace Waymark.DiscordServer.Checking;

/// <summary>One thing wrong at one place of a body, in Discord's code and words.</summary>
sealed record Problem(string At, string Code, string Message)
{
    internal string Told => At is "" ? Message : $"{At}: {Message}";
}

/// <summary>A body under check. Problems are what Discord refuses; notes are what it lets pass, and we do not.</summary>
sealed class Form(JsonObject body)
{
    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _notes = [];

    internal JsonObject Body { get; } = body;

    internal IReadOnlyList<Problem> Problems => _problems;

    internal IReadOnlyList<Problem> Notes => _notes;

    internal void Refuse(string at, string code, string message) => _problems.Add(new Problem(at, code, message));

    internal void Note(string at, string code, string message) => _notes.Add(new Problem(at, code, message));

    /// <summary>Discord ignores a property that it does not know, so a typing error goes unseen.</summary>
    internal void Know(JsonObject node, string at, params ReadOnlySpan<string> names)
    {
        foreach (var (name, _) in node)
            if (!names.Contains(name))
                Note(In(at, name), "UNKNOWN_PROPERTY", "Discord knows no such property and ignores it.");
    }

    internal string? Text(JsonObject node, string at, string name, int most, int least = 0, bool isRequired = false)
    {
        var place = In(at, name);
        if (node[name] is not { } value)
        {
            if (isRequired)
                Refuse(place, "BASE_TYPE_REQUIRED", "This field is required");
            return null;
        }
        if (value is not JsonValue scalar || !scalar.TryGetValue<string>(out var text))
        {
            Refuse(place, "STRING_TYPE_CONVERT", $"Could not interpret \"{value.ToJsonString()}\" as string.");
            return null;
        }
        Length(place, text.Length, least, most);
        return text;
    }

    internal long? Number(JsonObject node, string at, string name, long least, long most)
    {
        if (node[name] is not { } value)
            return null;
        var place = In(at, name);
        if (value is not JsonValue scalar || !scalar.TryGetValue<long>(out var number))
        {
            Refuse(place, "NUMBER_TYPE_COERCE", $"Value \"{value.ToJsonString()}\" is not int.");
            return null;
        }
        if (number < least)
            Refuse(place, "NUMBER_TYPE_MIN", $"int value should be greater than or equal to {least}.");
        if (number > most)
            Refuse(place, "NUMBER_TYPE_MAX", $"int value should be less than or equal to {most}.");
        return number;
    }

    internal bool? Truth(JsonObject node, string at, string name)
    {
        if (node[name] is not { } value)
            return null;
        if (value is JsonValue scalar && scalar.TryGetValue<bool>(out var flag))
            return flag;
        Refuse(In(at, name), "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
        return null;
    }

    /// <summary>The objects of a list with the place of each.</summary>
    internal IReadOnlyList<(JsonObject Node, string At)> Many(JsonObject node, string at, string name, int most, int least = 0, bool isRequired = false)
    {
        var place = In(at, name);
        if (node[name] is not { } value)
        {
            if (isRequired)
                Refuse(place, "BASE_TYPE_REQUIRED", "This field is required");
            return [];
        }
        if (value is not JsonArray list)
        {
            Refuse(place, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return [];
        }
        if (list.Count < least || list.Count > most)
            Refuse(place, "BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");
        foreach (var (index, item) in list.Index())
            if (item is not JsonObject)
                Refuse($"{place}.{index}", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
        return [.. list.Index().Where(one => one.Item is JsonObject).Select(one => (one.Item!.AsObject(), $"{place}.{one.Index}"))];
    }

    internal static string In(string at, string name) => at is "" ? name : $"{at}.{name}";

    /// <summary>400 with code 50035 and the problems nested as the body is.</summary>
    internal static ApiException Invalid(IReadOnlyList<Problem> problems)
    {
        var root = new JsonObject();
        foreach (var problem in problems)
        {
            var node = root;
            foreach (var part in problem.At.Split('.', StringSplitOptions.RemoveEmptyEntries))
            {
                node[part] ??= new JsonObject();
                node = node[part]!.AsObject();
            }
            node["_errors"] ??= new JsonArray();
            node["_errors"]!.AsArray().Add(new JsonObject { ["code"] = problem.Code, ["message"] = problem.Message });
        }
        return new ApiException(400, 50035, "Invalid Form Body", root);
    }

    private void Length(string place, int length, int least, int most)
    {
        if (length > most && least is 0)
            Refuse(place, "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");
        else if (length > most || length < least)
            Refuse(place, "BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");
    }
}
