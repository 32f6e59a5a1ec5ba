using System.Collections.Immutable;
using Waymark.Core.Conversations;

namespace Waymark.Core.Communities;

/// <summary>A Discord server, or a Telegram group or channel.</summary>
/// <param name="Id">The platform's own id.</param>
/// <param name="Link">Stands for it in links that anybody may follow; never the id itself.</param>
public sealed record Community(Platform Platform, string Id, string Link)
{
    /// <summary>The pins of the past that are remembered, so that their buttons still lead somewhere.</summary>
    private const int MostPast = 20;

    /// <summary>The language of what everybody there reads; null for English.</summary>
    public string? Language { get; init; }

    /// <summary>The bot was shut out or has left.</summary>
    public bool Left { get; init; }

    /// <summary>Whether the bot may pin there, by what its platform told last; null until it did. Asked again whenever it matters.</summary>
    public bool? BotMayPin { get; init; }

    /// <summary>The id that it had before its platform gave it another.</summary>
    public string? Before { get; init; }

    public ImmutableArray<Pin> Pins { get; init; } = [];

    /// <summary>Pins that stand, or are about to.</summary>
    public IEnumerable<Pin> Standing => Pins.Where(pin => pin.State != PinState.Gone);

    public Pin? Find(string pin) => Pins.FirstOrDefault(known => known.Id == pin);

    /// <summary>With that pin in the place of the one with its id, or as the newest.</summary>
    public Community With(Pin pin)
    {
        var pins = Find(pin.Id) is { } known ? Pins.Replace(known, pin) : Pins.Add(pin);
        var past = pins.Where(kept => kept.State == PinState.Gone).ToList();
        return this with { Pins = pins.RemoveRange(past.Take(past.Count - MostPast)) };
    }

    /// <summary>Under another id: what was pinned under the old one did not come along, so it is pinned anew.</summary>
    public Community Moved(string id) => this with
    {
        Id = id,
        Before = Id,
        Pins = [.. Pins.Select(pin => pin with
        {
            Place = pin.Place == Id ? id : pin.Place,
            Message = pin.Place == Id ? null : pin.Message,
            State = pin.State == PinState.Gone || pin.Place != Id ? pin.State : PinState.Ordered,
        })],
    };
}
