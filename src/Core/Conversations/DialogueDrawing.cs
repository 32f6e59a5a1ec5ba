using System.Globalization;
using System.Text;

namespace Waymark.Core.Conversations;

/// <summary>
/// Draws the Dialogue's table as a Mermaid state diagram. Stateless draws one node for each dynamic row, thirty of them;
/// here the rows share the named choices that they share in the code.
/// </summary>
public static class DialogueDrawing
{
    public static string Draw()
    {
        var rows = new Dialogue().Rows;
        var drawing = new StringBuilder("stateDiagram-v2\n    direction LR\n    [*] --> Starting\n");
        foreach (var choice in new[] { Target.Next, Target.Due })
        {
            drawing.Append(CultureInfo.InvariantCulture, $"    state {choice.Name} <<choice>>\n");
            foreach (var phase in choice.Phases)
                drawing.Append(CultureInfo.InvariantCulture, $"    {choice.Name} --> {phase}\n");
        }
        drawing.Append("    state Open {\n");
        foreach (var phase in Enum.GetValues<Phase>().Except([Phase.Open, Phase.Ended]))
            drawing.Append(CultureInfo.InvariantCulture, $"        {phase}\n");
        drawing.Append("    }\n");
        foreach (var arrow in rows.GroupBy(row => (row.From, To: row.Into == Target.Again ? row.From.ToString() : row.Into.Name)))
            drawing.Append(CultureInfo.InvariantCulture,
                $"    {arrow.Key.From} --> {arrow.Key.To} : {string.Join(", ", arrow.Select(row => row.Trigger).Distinct())}\n");
        return drawing.Append("    Ended --> [*]\n").ToString();
    }
}
