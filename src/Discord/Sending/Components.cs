using System.Text.Json.Nodes;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;
using Waymark.OnDiscord.Interactions;
using Button = Waymark.Core.Conversations.Button;

namespace Waymark.OnDiscord.Sending;

/// <summary>A prompt's choices: up to five as buttons, more of them in a select.</summary>
static class Components
{
    private const int MostInRow = 5, MostInSelect = 25, LongestLabel = 80, LongestOption = 100, MostSelects = 4;

    private const int Row = 1, ButtonType = 2, SelectType = 3;

    private const int Primary = 1, Secondary = 2, Success = 3, Danger = 4;

    /// <param name="choose">What a select says before anything is chosen.</param>
    /// <param name="write">The label of the button that opens a form; null where one writes as it is, in direct messages.</param>
    internal static JsonArray Of(Prompt prompt, string choose, string? write)
    {
        var rows = new JsonArray();
        if (prompt.Buttons.IsDefaultOrEmpty)
            return rows;
        var back = prompt.Buttons.FirstOrDefault(button => button.ChoiceId == Decider.BackChoice);
        var choices = prompt.Buttons.Where(button => button != back).ToList();
        var last = new List<JsonObject>();
        if (choices.Count > MostInRow)
            foreach (var (part, options) in choices.Chunk(MostInSelect).Take(MostSelects).Index())
                rows.Add(RowOf(SelectOf(prompt.Token, part, options, choose)));
        else
            rows.Add(RowOf([.. choices.Select(choice => Of(prompt.Token, choice))]));
        if (back is not null)
            last.Add(Of(prompt.Token, back));
        if (write is not null)
            last.Add(Plain(write, CustomIds.OfWrite(prompt.Token)));
        if (last.Count > 0 && choices.Count + last.Count <= MostInRow && rows is [JsonObject only])
            foreach (var more in last)
                only["components"]!.AsArray().Add(more);
        else if (last.Count > 0)
            rows.Add(RowOf([.. last]));
        return rows;
    }

    internal static JsonObject RowOf(params JsonObject[] components) => new() { ["type"] = Row, ["components"] = new JsonArray([.. components]) };

    internal static JsonObject Main(string label, string customId) => ButtonOf(label, customId, Primary);

    internal static JsonObject Plain(string label, string customId) => ButtonOf(label, customId, Secondary);

    private static JsonObject Of(long token, Button button) => ButtonOf(button.Text, CustomIds.OfChoice(token, button.ChoiceId), button.Tone switch
    {
        Tone.Main => Primary,
        Tone.Good => Success,
        Tone.Danger => Danger,
        _ => Secondary,
    });

    private static JsonObject ButtonOf(string label, string customId, int style) =>
        new() { ["type"] = ButtonType, ["style"] = style, ["label"] = Cut(label, LongestLabel), ["custom_id"] = customId };

    private static JsonObject SelectOf(long token, int part, IEnumerable<Button> options, string choose) => new()
    {
        ["type"] = SelectType,
        ["custom_id"] = CustomIds.OfSelect(token, part),
        ["placeholder"] = choose,
        ["options"] = new JsonArray([.. options.Select(option => new JsonObject { ["label"] = Cut(option.Text, LongestOption), ["value"] = option.ChoiceId })]),
    };

    internal static string Cut(string text, int most) => text.Length <= most ? text : $"{text[..(most - 1)]}…";
}
