using Waymark.OnDiscord.Directs;
using Waymark.OnDiscord.Gateway;

namespace Waymark.OnDiscord.Interactions;

/// <summary>Where an event goes: one line a kind.</summary>
sealed class Intake(InteractionTaking interactions, DirectWords words) : IGatewayEvents
{
    public ValueTask<Task> BeginAsync(GatewayEvent told) => told.Name switch
    {
        "INTERACTION_CREATE" when Interaction.Read(told.Data) is { } interaction => interactions.BeginAsync(interaction),
        "MESSAGE_CREATE" when told.Data.Part("guild_id") is null => words.BeginAsync(told.Data),
        _ => new(Task.CompletedTask), // What else comes is no answer to anything.
    };
}
