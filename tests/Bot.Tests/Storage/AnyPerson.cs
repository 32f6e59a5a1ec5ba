using System.Collections.Immutable;
using CsCheck;
using Waymark.Core.Conversations;
using Waymark.Engine;

namespace Waymark.Tests.Storage;

/// <summary>Generates persons of every shape, with times in whole milliseconds as the file keeps them.</summary>
static class AnyPerson
{
    private static readonly Gen<DateTimeOffset> Time =
        Gen.Long[-1_000_000_000, 4_000_000_000_000].Select(DateTimeOffset.FromUnixTimeMilliseconds);

    // Any text that UTF-8 can hold: half a surrogate pair cannot be stored by anybody.
    private static readonly string[] Odd = ["", ":", "a\nb\"c\\", "код ✓ \ud83d\ude00", "</script>", "\0"];

    private static readonly Gen<string> Text =
        Gen.OneOf(Gen.String.AlphaNumeric, Gen.Int[0, Odd.Length - 1].Select(i => Odd[i]));

    private static readonly Gen<CodeRequest> Request =
        from id in Text
        from earliest in Time
        from latest in Time
        from count in Gen.Int[0, 5]
        from origin in Gen.Enum<Origin>()
        from flags in Gen.Int[0, 7]
        select new CodeRequest(id, earliest, latest, count, origin, (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0);

    private static readonly Gen<RequestClock> Clock =
        from requests in Request.Array[0, 4]
        from locked in Time.Nullable()
        from grey in Time.Nullable()
        from wrong in Time.Array[0, 3]
        select new RequestClock([.. requests], locked, grey, [.. wrong]);

    private static readonly Gen<Conversation> Conversation =
        from texts in Text.Array[4]
        from phase in Gen.Enum<Phase>()
        from started in Time
        from answers in Gen.Dictionary(Text, Text)[0, 4]
        from trail in Text.Array[0, 4]
        from due in Time.Nullable()
        from held in Time.Nullable()
        from failures in Gen.Int[0, 3]
        from unseen in Gen.Bool
        from awaits in Gen.Bool
        from outcome in Gen.Null(Text)
        from community in Gen.Null(Text)
        select new Conversation(
            texts[0], texts[1], phase, texts[2], started, answers.ToImmutableSortedDictionary(), [.. trail], due, held, failures, unseen, awaits, outcome, community);

    private static readonly Gen<Account> Account =
        Gen.Select(Gen.Enum<Platform>(), Text, (platform, user) => new Account(platform, user));

    private static readonly Gen<RecentEvents> Events =
        Gen.Select(Gen.Long, Gen.Int, (hash, minute) => new RecentEvents.Event(hash, minute)).Array[0, RecentEvents.Most]
            .Select(seen => new RecentEvents([.. seen]));

    internal static Gen<PersonRow> Row { get; } =
        from id in Gen.Long
        from accounts in Account.ArrayUnique[1, 3]
        from language in Text
        from prompts in Gen.Long
        from mayWrite in Gen.Bool.Nullable()
        from unreachable in Gen.Bool
        from clocks in Gen.Null(Gen.Dictionary(Text, Clock)[0, 2])
        from conversation in Gen.Null(Conversation)
        from asked in Gen.Enum<Aside>().Nullable()
        from active in Time.Nullable()
        from events in Events
        select new PersonRow(
            new Person(new PersonId(id), [.. accounts], language, prompts, mayWrite, unreachable, clocks?.ToImmutableSortedDictionary(), conversation, asked, active),
            events);
}
