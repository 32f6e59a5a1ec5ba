using System.Collections.Immutable;
using System.Text.Json;
using Waymark.Core.Conversations;

namespace Waymark.Storage.Rows;

/// <summary>A person's row without what stands in columns of its own: id and accounts.</summary>
/// <param name="V">The form it was written in, so that a later one knows what it reads.</param>
sealed record StoredPerson(
    int V,
    string Language,
    long Prompts,
    bool? MayWrite,
    bool Unreachable,
    ImmutableSortedDictionary<string, RequestClock>? Clocks,
    Conversation? Conversation,
    Aside? Asked = null,
    DateTimeOffset? ActiveAt = null)
{
    private const int Form = 1;

    internal static byte[] Write(Person person) => JsonSerializer.SerializeToUtf8Bytes(
        new StoredPerson(Form, person.Language, person.Prompts, person.MayWrite, person.Unreachable, person.Clocks, person.Conversation, person.Asked, person.ActiveAt),
        StoredJson.Form.StoredPerson);

    internal static Person Read(PersonId id, ReadOnlySpan<byte> accounts, ReadOnlySpan<byte> state)
    {
        var stored = JsonSerializer.Deserialize(state, StoredJson.Form.StoredPerson)!;
        if (stored.V != Form)
            throw new InvalidDataException(
                $"Person {id.Value} is stored in form {stored.V}, and this Waymark knows form {Form} only. Start the Waymark that wrote it.");
        return new Person(
            id,
            JsonSerializer.Deserialize(accounts, StoredJson.Form.ImmutableArrayAccount),
            stored.Language,
            stored.Prompts,
            stored.MayWrite,
            stored.Unreachable,
            stored.Clocks,
            stored.Conversation,
            stored.Asked,
            stored.ActiveAt);
    }
}
