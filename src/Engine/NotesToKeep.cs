using System.Collections.Immutable;

namespace Waymark.Engine;

/// <summary>Notes that wait for the next batch. One that fails to be kept waits on, unless a newer one took its place.</summary>
sealed class NotesToKeep
{
    private ImmutableDictionary<string, string> _waiting = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    internal ImmutableDictionary<string, string> All => Volatile.Read(ref _waiting);

    internal bool IsEmpty => All.IsEmpty;

    internal void Put(string name, string value) =>
        ImmutableInterlocked.AddOrUpdate(ref _waiting, name, value, (_, _) => value);

    internal void Kept(ImmutableDictionary<string, string> notes) =>
        ImmutableInterlocked.Update(ref _waiting, now => now.RemoveRange(notes
            .Where(note => now.TryGetValue(note.Key, out var value) && value == note.Value).Select(note => note.Key)));
}
