namespace Waymark.DiscordServer.Checking;

/// <summary>A modal: one to five rows or labels, each with one field.</summary>
static class ModalRules
{
    private const int LongestTitle = 45, MostComponents = 5, LongestLabel = 45, LongestDescription = 100, LongestPlaceholder = 100, LongestValue = 4000;
    private const int Row = 1, TextInput = 4, TextDisplay = 10, Label = 18;

    internal static void Check(Form form, JsonObject modal, string at)
    {
        form.Know(modal, at, "custom_id", "title", "components");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        ComponentRules.CustomId(form, modal, at, []);
        form.Text(modal, at, "title", LongestTitle, 1, isRequired: true);
        foreach (var (component, place) in form.Many(modal, at, "components", MostComponents, 1, isRequired: true))
            switch (component.Number("type"))
            {
                case Row:
                    form.Know(component, place, "type", "id", "components");
                    foreach (var (field, inner) in form.Many(component, place, "components", 1, 1, isRequired: true))
                        Field(form, field, inner, ids, isLabelled: false);
                    break;
                case Label:
                    form.Know(component, place, "type", "id", "label", "description", "component");
                    form.Text(component, place, "label", LongestLabel, 1, isRequired: true);
                    form.Text(component, place, "description", LongestDescription);
                    if (component.Value<JsonObject>("component") is { } only)
                        Field(form, only, Form.In(place, "component"), ids, isLabelled: true);
                    else
                        form.Refuse(Form.In(place, "component"), "BASE_TYPE_REQUIRED", "This field is required");
                    break;
                case TextDisplay:
                    break;
                default:
                    form.Refuse(Form.In(place, "type"), "BASE_TYPE_CHOICES", "Value must be one of {1, 10, 18}.");
                    break;
            }
    }

    private static void Field(Form form, JsonObject field, string at, HashSet<string> ids, bool isLabelled)
    {
        if (field.Number("type") is not TextInput)
        {
            if (isLabelled && field.Number("type") is >= 3 and <= 8)
                SelectRules.Check(form, field, at, ids);
            else
                form.Refuse(Form.In(at, "type"), "BASE_TYPE_CHOICES", "Value must be one of {4}.");
            return;
        }
        form.Know(field, at, "type", "id", "custom_id", "style", "label", "min_length", "max_length", "required", "value", "placeholder");
        ComponentRules.CustomId(form, field, at, ids);
        if (form.Number(field, at, "style", 1, 2) is null)
            form.Refuse(Form.In(at, "style"), "BASE_TYPE_REQUIRED", "This field is required");
        form.Text(field, at, "label", LongestLabel, isLabelled ? 0 : 1, isRequired: !isLabelled);
        form.Text(field, at, "placeholder", LongestPlaceholder);
        form.Truth(field, at, "required");
        var least = form.Number(field, at, "min_length", 0, LongestValue) ?? 0;
        var most = form.Number(field, at, "max_length", 1, LongestValue) ?? LongestValue;
        if (least > most)
            form.Refuse(at, "TEXT_INPUT_MIN_GREATER_THAN_MAX", "min_length is greater than max_length");
        form.Text(field, at, "value", (int)most);
    }
}
