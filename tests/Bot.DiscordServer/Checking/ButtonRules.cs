namespace Waymark.DiscordServer.Checking;

/// <summary>A button: a link has an address, every other one a custom id, and each shows something.</summary>
static class ButtonRules
{
    private const int LongestLabel = 80, Link = 5, Premium = 6;

    internal static void Check(Form form, JsonObject button, string at, HashSet<string> ids)
    {
        form.Know(button, at, "type", "id", "style", "label", "emoji", "custom_id", "sku_id", "url", "disabled");
        form.Text(button, at, "label", LongestLabel);
        form.Truth(button, at, "disabled");
        var style = form.Number(button, at, "style", 1, Premium);
        if (button["style"] is null)
            form.Refuse(Form.In(at, "style"), "BASE_TYPE_REQUIRED", "This field is required");
        if (style is Link)
            CheckLink(form, button, at);
        else if (style is not Premium)
        {
            ComponentRules.CustomId(form, button, at, ids);
            if (button["url"] is not null)
                form.Refuse(at, "BUTTON_COMPONENT_CUSTOM_ID_URL_EXCLUSIVE", "A custom id and url cannot both be specified");
        }
        if (style is not Premium && (button.Value<string>("label") ?? "") is "" && button["emoji"] is null)
            form.Refuse(at, "BUTTON_COMPONENT_INVALID_LABEL", "A button must have a label or an emoji");
    }

    private static void CheckLink(Form form, JsonObject button, string at)
    {
        var url = form.Text(button, at, "url", 512, 1, isRequired: true);
        if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "discord"))
            form.Refuse(Form.In(at, "url"), "URL_TYPE_INVALID_SCHEME", $"Scheme \"{url}\" is not supported. Scheme must be one of ('discord', 'https', 'http').");
        if (button["custom_id"] is not null)
            form.Refuse(at, "BUTTON_COMPONENT_CUSTOM_ID_URL_EXCLUSIVE", "A custom id and url cannot both be specified");
    }
}

/// <summary>A select: up to 25 options, no value twice.</summary>
static class SelectRules
{
    private const int MostOptions = 25, LongestPlaceholder = 150, LongestText = 100, StringSelect = 3;

    internal static void Check(Form form, JsonObject select, string at, HashSet<string> ids)
    {
        form.Know(select, at, "type", "id", "custom_id", "options", "placeholder", "min_values", "max_values", "disabled", "required", "default_values", "channel_types");
        ComponentRules.CustomId(form, select, at, ids);
        form.Text(select, at, "placeholder", LongestPlaceholder);
        form.Truth(select, at, "disabled");
        var least = form.Number(select, at, "min_values", 0, MostOptions) ?? 1;
        var most = form.Number(select, at, "max_values", 1, MostOptions) ?? 1;
        if (least > most)
            form.Refuse(at, "SELECT_COMPONENT_MIN_VALUES_GREATER_THAN_MAX", "min_values is greater than max_values");
        if (select.Number("type") is not StringSelect)
            return;
        var values = new HashSet<string>(StringComparer.Ordinal);
        var options = form.Many(select, at, "options", MostOptions, 1, isRequired: true);
        foreach (var (option, place) in options)
        {
            form.Know(option, place, "label", "value", "description", "emoji", "default");
            form.Text(option, place, "label", LongestText, 1, isRequired: true);
            form.Text(option, place, "description", LongestText);
            if (form.Text(option, place, "value", LongestText, 1, isRequired: true) is { } value && !values.Add(value))
                form.Refuse(Form.In(place, "value"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        }
        if (most > Math.Max(1, options.Count))
            form.Refuse(Form.In(at, "max_values"), "SELECT_COMPONENT_MAX_VALUES_GREATER_THAN_OPTIONS", "max_values is greater than the number of options");
        if (options.Count(one => one.Node.Flag("default")) > most)
            form.Refuse(Form.In(at, "options"), "SELECT_COMPONENT_TOO_MANY_DEFAULTS", "More options are chosen beforehand than max_values allows");
    }
}
