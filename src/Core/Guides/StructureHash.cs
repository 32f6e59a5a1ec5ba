using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Waymark.Core.Guides;

/// <summary>Hashes ids and edges of a guide, so that a conversation can keep the structure it began with.</summary>
static class StructureHash
{
    internal static string Of(
        ImmutableArray<Step> agenda,
        ImmutableArray<Step> asides,
        ImmutableDictionary<string, Step> moments,
        ImmutableDictionary<string, Step> outcomes)
    {
        var lines = new StringBuilder();
        Write("agenda", agenda);
        Write("asides", asides);
        Write("moments", moments.Values.OrderBy(step => step.Id, StringComparer.Ordinal));
        Write("outcomes", outcomes.Values.OrderBy(step => step.Id, StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())))[..16];

        void Write(string part, IEnumerable<Step> steps)
        {
            lines.Append(part).Append('\n');
            foreach (var step in steps)
            {
                lines.Append(CultureInfo.InvariantCulture, $"{step.Id} {step.Kind} {step.Before} {step.Needs} {step.From}");
                WriteCondition(step.If);
                foreach (var choice in step.Choices)
                {
                    lines.Append(CultureInfo.InvariantCulture, $"- {choice with { If = null }}");
                    WriteCondition(choice.If ?? Condition.Always);
                }
            }
        }

        void WriteCondition(Condition condition)
        {
            foreach (var alternative in condition.Alternatives)
            {
                lines.Append(" |");
                foreach (var (fact, values) in alternative)
                    lines.Append(CultureInfo.InvariantCulture, $" {fact}={string.Join('|', values)}");
            }
            lines.Append('\n');
        }
    }
}
