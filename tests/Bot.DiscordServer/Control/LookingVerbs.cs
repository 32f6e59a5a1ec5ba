namespace Waymark.DiscordServer.Control;

/// <summary>What there is to see.</summary>
sealed class LookingVerbs(DiscordApiServer server, Names names)
{
    internal IEnumerable<Verb> All =>
    [
        Seen("messages", "What a person sees in a channel.", """{"user":"alice","channel":"dm"}""", said => names.Channel(said).SeenBy(names.User(said)).Select(Shown.Of)),
        Seen("pins", "The pins of a channel, the newest first.", """{"channel":"general"}""", said => names.Channel(said).Pins.Select(pin => Shown.Of(pin.Message))),
        Seen("calls", "Every request, with its answer.", "{}", _ => server.Calls.Select(Shown.Of)),
        Seen("refusals", "What the bot should not have sent.", "{}", _ => server.Refusals.Select(Shown.Of)),
        Seen("commands", "The registered commands, global or of a guild.", """{"guild":"help"}""",
            said => server.CommandsOf(said["guild"] is null ? null : names.Guild(said)).Select(command => command.DeepClone())),
        Seen("sessions", "The sessions of the gateway.", "{}", _ => server.Gateway.Sessions.Select(Shown.Of)),
        Seen("frames", "All that the bot said on the gateway.", "{}", _ => server.Gateway.Frames.Select(frame => frame.DeepClone())),
        Seen("interactions", "Every interaction, with its answers.", "{}", _ => server.Interactions.Select(Shown.Of)),
    ];

    private static Verb Seen(string name, string what, string example, Func<JsonObject, IEnumerable<JsonNode>> look) =>
        new(name, what, example, said => Task.FromResult<JsonNode>(look(said).ToJsonArray()));
}
