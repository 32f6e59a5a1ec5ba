using System.Collections.Immutable;

namespace Waymark.Core.Conversations;

/// <summary>Where a row of the Dialogue's table can lead: one phase, or a named choice of several.</summary>
sealed record Target(string Name, ImmutableArray<Phase> Phases)
{
    /// <summary>What <see cref="Agenda.Next"/> chooses by the guide's order, the answers and the clock.</summary>
    internal static Target Next { get; } = new("Next",
        [Phase.Asking, Phase.Suggesting, Phase.Consenting, Phase.Waiting, Phase.HeldBack, Phase.Permitted, Phase.Expecting, Phase.Ended]);

    /// <summary>What <see cref="Agenda.Due"/> chooses: the request that was waited for goes ahead of the rest.</summary>
    internal static Target Due { get; } = new("Due", [.. Next.Phases, Phase.Wondering]);

    /// <summary>The same step once more.</summary>
    internal static Target Again { get; } = new("Again", [.. Enum.GetValues<Phase>().Except([Phase.Open, Phase.Starting])]);

    public static implicit operator Target(Phase phase) => new(phase.ToString(), [phase]);
}
