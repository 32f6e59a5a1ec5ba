namespace Waymark.DiscordServer.Rest;

/// <summary>Messages that come of interactions, and what an edit changes in any message.</summary>
static class InteractionMessages
{
    private const int SlashAnswer = 20, MenuAnswer = 23;

    internal static DiscordMessage Show(DiscordInteraction interaction, JsonObject body)
    {
        var isEphemeral = ((body.Number("flags") ?? 0) & DiscordMessage.Ephemeral) != 0;
        var message = new DiscordMessage(interaction.Channel, interaction.World.Bot, body.DeepClone().AsObject())
        {
            Type = interaction is { Kind: InteractionKind.Command, Original: null } ? interaction.Said.Number("type") is 1 ? SlashAnswer : MenuAnswer : 0,
            AnswerTo = interaction,
            OnlyFor = isEphemeral ? interaction.User : null,
        };
        Pings.Set(message, null);
        interaction.Channel.Add(message);
        message.TellCreated();
        return message;
    }

    /// <summary>What the edit does not name stays; null takes it away; mentions ring anew by what the edit allows.</summary>
    internal static void Change(DiscordMessage message, JsonObject edit, DateTimeOffset at)
    {
        var body = message.Body.DeepClone().AsObject();
        foreach (var name in new[] { "content", "embeds", "components", "attachments" })
            if (edit.ContainsKey(name))
                body[name] = edit[name]?.DeepClone();
        body["allowed_mentions"] = edit["allowed_mentions"]?.DeepClone();
        // Once a message is ephemeral or of the new components, it stays so.
        var kept = message.Flags & (DiscordMessage.Ephemeral | DiscordMessage.ComponentsV2);
        body["flags"] = kept | (edit.Number("flags") ?? 0);
        message.Change(body, at);
        Pings.Set(message, message.ReplyTo);
        message.TellUpdated();
    }
}
