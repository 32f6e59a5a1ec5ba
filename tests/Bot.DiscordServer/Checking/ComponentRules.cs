namespace Waymark.DiscordServer.Checking;

/// <summary>The components of a message: five rows, each of five buttons or one select; 40 of any kind with flag 32768.</summary>
static class ComponentRules
{
    internal const int LongestCustomId = 100;

    private const int MostRows = 5, InRow = 5, MostV2 = 40, LongestV2Text = 4000;
    private const int Row = 1, ButtonType = 2, StringSelect = 3, TextInput = 4, Section = 9, TextDisplay = 10, Container = 17;

    internal static void Check(Form form, JsonObject body, string at, bool isV2)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var rows = form.Many(body, at, "components", isV2 ? MostV2 : MostRows);
        foreach (var (row, place) in rows)
            if (row.Number("type") is Row)
                CheckRow(form, row, place, ids);
            else if (isV2)
                CheckV2(form, row, place, ids);
            else
                form.Refuse(Form.In(place, "type"), "BASE_TYPE_CHOICES", "Value must be one of {1}.");
        if (!isV2)
            return;
        if (rows.Sum(one => CountOf(one.Node)) is var count and > MostV2)
            form.Refuse(Form.In(at, "components"), "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", $"The total number of components cannot exceed {MostV2}, not {count}.");
        if (rows.Sum(one => TextOf(one.Node)) > LongestV2Text)
            form.Refuse(Form.In(at, "components"), "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", $"The total amount of displayable text cannot exceed {LongestV2Text}.");
    }

    internal static void CustomId(Form form, JsonObject component, string at, HashSet<string> ids)
    {
        var id = form.Text(component, at, "custom_id", LongestCustomId, 1, isRequired: true);
        if (id is not null && !ids.Add(id))
            form.Refuse(Form.In(at, "custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }

    private static void CheckRow(Form form, JsonObject row, string at, HashSet<string> ids)
    {
        form.Know(row, at, "type", "id", "components");
        var inner = form.Many(row, at, "components", InRow, 1, isRequired: true);
        if (inner.Count > 1 && inner.Any(one => one.Node.Number("type") is not ButtonType))
            form.Refuse(Form.In(at, "components"), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
        foreach (var (component, place) in inner)
            switch (component.Number("type"))
            {
                case ButtonType:
                    ButtonRules.Check(form, component, place, ids);
                    break;
                case >= StringSelect and <= 8 and not TextInput:
                    SelectRules.Check(form, component, place, ids);
                    break;
                default:
                    form.Refuse(Form.In(place, "type"), "BASE_TYPE_CHOICES", "Value must be one of {2, 3, 5, 6, 7, 8}.");
                    break;
            }
    }

    private static void CheckV2(Form form, JsonObject component, string at, HashSet<string> ids)
    {
        switch (component.Number("type"))
        {
            case Section:
                foreach (var (text, place) in form.Many(component, at, "components", 3, 1, isRequired: true))
                    CheckV2(form, text, place, ids);
                if (component.Value<JsonObject>("accessory") is { } accessory && accessory.Number("type") is ButtonType)
                    ButtonRules.Check(form, accessory, Form.In(at, "accessory"), ids);
                break;
            case TextDisplay:
                form.Text(component, at, "content", LongestV2Text, 1, isRequired: true);
                break;
            case Container:
                foreach (var (inner, place) in form.Many(component, at, "components", MostV2, 1, isRequired: true))
                    if (inner.Number("type") is Row)
                        CheckRow(form, inner, place, ids);
                    else
                        CheckV2(form, inner, place, ids);
                break;
            case 11 or 12 or 13 or 14:
                break;
            default:
                form.Refuse(Form.In(at, "type"), "BASE_TYPE_CHOICES", "Value must be one of {1, 9, 10, 11, 12, 13, 14, 17}.");
                break;
        }
    }

    private static int CountOf(JsonObject component) =>
        1 + component.Objects("components").Sum(CountOf) + (component.Value<JsonObject>("accessory") is null ? 0 : 1);

    private static int TextOf(JsonObject component) =>
        (component.Number("type") is TextDisplay ? component.Value<string>("content")?.Length ?? 0 : 0) + component.Objects("components").Sum(TextOf);
}
