namespace Waymark.DiscordServer.Acting;

/// <summary>A modal as Discord's client fills it in: rows with a text field, or labels around one field of any kind.</summary>
static class ModalForm
{
    private const int ActionRow = 1, StringSelect = 3, TextInput = 4, Label = 18;

    internal static JsonObject Filled(JsonObject row, IReadOnlyList<(string CustomId, string Text)> fields) => row.Number("type") switch
    {
        ActionRow => new JsonObject { ["type"] = ActionRow, ["id"] = 1, ["components"] = new JsonArray(Field(row.Objects("components").First(), fields)) },
        Label => new JsonObject { ["type"] = Label, ["id"] = 1, ["component"] = Field(row.Value<JsonObject>("component")!, fields) },
        _ => new JsonObject { ["type"] = row["type"]!.DeepClone(), ["id"] = 1 },
    };

    private static JsonObject Field(JsonObject field, IReadOnlyList<(string CustomId, string Text)> fields)
    {
        var id = field.Value<string>("custom_id");
        var text = fields.FirstOrDefault(one => one.CustomId == id).Text ?? field.Value<string>("value") ?? "";
        var filled = new JsonObject { ["type"] = field["type"]!.DeepClone(), ["id"] = 2, ["custom_id"] = id };
        if (field.Number("type") is StringSelect)
        {
            filled["values"] = text is "" ? new JsonArray() : new JsonArray(text);
            return filled;
        }
        var isRequired = field["required"] is not JsonValue required || required.GetValue<bool>();
        if (isRequired && text is "" && field.Number("type") is TextInput)
            throw new InvalidOperationException($"The field '{id}' is required; Discord's client sends nothing without it.");
        if (text.Length > (field.Number("max_length") ?? 4000) || text.Length < (isRequired ? field.Number("min_length") ?? 0 : 0))
            throw new InvalidOperationException($"The field '{id}' does not take {text.Length} characters.");
        filled["value"] = text;
        return filled;
    }
}
