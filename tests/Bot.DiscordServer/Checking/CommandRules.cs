using System.Text;

namespace Waymark.DiscordServer.Checking;

/// <summary>The commands of a bulk overwrite.</summary>
static class CommandRules
{
    private const int MostSlash = 100, MostOfMenu = 15, LongestName = 32, LongestDescription = 100, MostOptions = 25, MostChoices = 25, Together = 8000;

    internal static void Check(Form form, IReadOnlyList<(JsonObject Node, string At)> commands)
    {
        foreach (var (command, at) in commands)
            Command(form, command, at);
        foreach (var group in commands.GroupBy(one => (one.Node.Value<string>("name"), one.Node.Number("type") ?? 1)).Where(group => group.Count() > 1))
            form.Refuse(group.Last().At, "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        foreach (var group in commands.GroupBy(one => one.Node.Number("type") ?? 1).Where(group => group.Count() > (group.Key is 1 ? MostSlash : MostOfMenu)))
            form.Refuse("", "MAX_COMMANDS", $"Maximum number of application commands of type {group.Key} reached ({(group.Key is 1 ? MostSlash : MostOfMenu)})");
    }

    private static void Command(Form form, JsonObject command, string at)
    {
        form.Know(command, at, "id", "type", "name", "name_localizations", "description", "description_localizations", "options",
            "default_member_permissions", "dm_permission", "default_permission", "contexts", "integration_types", "nsfw", "handler");
        var type = form.Number(command, at, "type", 1, 4) ?? 1;
        var isSlash = type is 1;
        Name(form, command, at, isSlash);
        if (isSlash)
            form.Text(command, at, "description", LongestDescription, 1, isRequired: true);
        else if ((command.Value<string>("description") ?? "") is not "")
            form.Refuse(Form.In(at, "description"), "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION", "Context menu commands cannot have description");
        Permission(form, command, at);
        Localisations(form, command, at, "description_localizations", LongestDescription);
        Options(form, command, at);
        if (Size(command) > Together)
            form.Refuse(at, "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({Together})");
    }

    /// <summary>Lower case where a letter has one, no spaces; menus may have both.</summary>
    private static void Name(Form form, JsonObject node, string at, bool isSlash)
    {
        var name = form.Text(node, at, "name", LongestName, 1, isRequired: true);
        if (name is not null && isSlash && !IsName(name))
            form.Refuse(Form.In(at, "name"), "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        Localisations(form, node, at, "name_localizations", LongestName);
        foreach (var (locale, value) in node.Value<JsonObject>("name_localizations") ?? [])
            if (isSlash && value is not null && !IsName(value.ToString()))
                form.Refuse($"{at}.name_localizations.{locale}", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }

    private static bool IsName(string name) =>
        name.EnumerateRunes().All(rune => rune.Value is '-' or '_' or '\'' || ((Rune.IsLetterOrDigit(rune) || IsMark(rune)) && Rune.ToLowerInvariant(rune) == rune));

    /// <summary>Vowel signs of Devanagari and Thai.</summary>
    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static void Localisations(Form form, JsonObject node, string at, string name, int most)
    {
        if (node.Value<JsonObject>(name) is not { } texts)
            return;
        foreach (var (locale, _) in texts)
            if (Locales.Contains(locale))
                form.Text(texts, Form.In(at, name), locale, most, 1);
            else
                form.Refuse($"{at}.{name}.{locale}", "ENUM_TYPE_COERCE", $"Value \"{locale}\" is not a valid enum value.");
    }

    private static void Permission(Form form, JsonObject command, string at)
    {
        if (command["default_member_permissions"] is JsonValue value && !value.TryGetValue<long>(out _)
            && !ulong.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            form.Refuse(Form.In(at, "default_member_permissions"), "NUMBER_TYPE_COERCE", $"Value \"{value}\" is not int.");
    }

    private static void Options(Form form, JsonObject node, string at)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seenOptional = false;
        foreach (var (option, place) in form.Many(node, at, "options", MostOptions))
        {
            form.Know(option, place, "type", "name", "name_localizations", "description", "description_localizations", "required", "choices",
                "options", "channel_types", "min_value", "max_value", "min_length", "max_length", "autocomplete");
            if (form.Number(option, place, "type", 1, 11) is null)
                form.Refuse(Form.In(place, "type"), "BASE_TYPE_REQUIRED", "This field is required");
            Name(form, option, place, isSlash: true);
            form.Text(option, place, "description", LongestDescription, 1, isRequired: true);
            if (!names.Add(option.Value<string>("name") ?? ""))
                form.Refuse(Form.In(place, "name"), "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists.");
            if (option.Flag("required") && seenOptional)
                form.Refuse(place, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            seenOptional |= !option.Flag("required");
            var choices = form.Many(option, place, "choices", MostChoices);
            if (choices.Count > 0 && option.Flag("autocomplete"))
                form.Refuse(place, "APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_CHOICES", "autocomplete and choices exclude each other");
            foreach (var (choice, inner) in choices)
                Choice(form, choice, inner);
            Options(form, option, place);
        }
    }

    internal static void Choice(Form form, JsonObject choice, string at)
    {
        form.Know(choice, at, "name", "name_localizations", "value");
        form.Text(choice, at, "name", 100, 1, isRequired: true);
        if (choice["value"] is null)
            form.Refuse(Form.In(at, "value"), "BASE_TYPE_REQUIRED", "This field is required");
        else if (choice.Value<string>("value") is { Length: > 100 })
            form.Refuse(Form.In(at, "value"), "BASE_TYPE_MAX_LENGTH", "Must be 100 or fewer in length.");
    }

    private static int Size(JsonObject node) =>
        (node.Value<string>("name")?.Length ?? 0) + (node.Value<string>("description")?.Length ?? 0)
        + node.Objects("choices").Sum(choice => (choice.Value<string>("name")?.Length ?? 0) + (choice["value"]?.ToString().Length ?? 0))
        + node.Objects("options").Sum(Size);

    private static readonly HashSet<string> Locales = new(StringComparer.Ordinal)
    {
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi",
        "ar", "he", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    };
}
