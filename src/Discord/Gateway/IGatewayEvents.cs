namespace Waymark.OnDiscord.Gateway;

/// <summary>Whoever works what the gateway tells. A repeated event comes with the same ids and is to be recognised by them.</summary>
interface IGatewayEvents
{
    /// <summary>Ends when the event has its place in order; what it returns ends when its turn has committed.</summary>
    ValueTask<Task> BeginAsync(GatewayEvent told);
}
