using Waymark.OnDiscord.Directs;
using Waymark.OnDiscord.Gateway;
using Waymark.OnDiscord.Pins;

namespace Waymark.OnDiscord.Interactions;

/// <summary>Where an event goes: one line a kind.</summary>
sealed class Intake(InteractionTaking interactions, PinTaking pins, PinWatch watch, DirectWords words) : IGatewayEvents
{
    public ValueTask<Task> BeginAsync(GatewayEvent told) => told.Name switch
    {
        "INTERACTION_CREATE" when Interaction.Read(told.Data) is { } interaction => pins.Takes(interaction) ? pins.BeginAsync(interaction) : interactions.BeginAsync(interaction),
        "MESSAGE_CREATE" when told.Data.Part("guild_id") is null => words.BeginAsync(told.Data),
        _ => new(watch.TakeAsync(told)), // What else comes is no answer to anything.
    };
}
