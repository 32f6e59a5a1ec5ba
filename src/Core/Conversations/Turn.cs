using System.Collections.Immutable;

namespace Waymark.Core.Conversations;

/// <summary>The result of one input.</summary>
/// <param name="Person">The person after it; the same instance where nothing changed.</param>
/// <param name="Prompt">What to say, at most one however many things were due.</param>
/// <param name="Notice">A toast for whoever tapped; never a message of its own.</param>
/// <param name="Farewell">Set where the person is to be deleted; the prompt is then the last one.</param>
public sealed record Turn(
    Person Person, Prompt? Prompt = null, Notice? Notice = null, ImmutableArray<AddressedLetter> Letters = default, Farewell? Farewell = null)
{
    public DateTimeOffset? WakeUp => Person.WakeUp;

    /// <summary>Nothing happened and nobody is told.</summary>
    public static Turn Nothing(Person person) => new(person, Letters: []);
}

/// <summary>A short answer to a tap that changes nothing.</summary>
public sealed record Notice(string Text);

public sealed record AddressedLetter(PersonId To, Letter Letter);
