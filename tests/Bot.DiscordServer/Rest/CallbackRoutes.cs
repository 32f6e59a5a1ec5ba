using Waymark.DiscordServer.Checking;

namespace Waymark.DiscordServer.Rest;

/// <summary>The first answer to an interaction: within 3 s, and once.</summary>
sealed class CallbackRoutes(DiscordWorld world)
{
    internal IEnumerable<Route> All =>
    [
        new("POST", "/interactions/{interaction}/{token}/callback", Take) { NeedsBot = false, CountsGlobally = false, Pace = null },
    ];

    private Answer Take(Request request)
    {
        var id = request.Id("interaction");
        var interaction = world.Interactions.Find(one => one.Id == id && one.Token == request.Text("token")) ?? throw ApiErrors.UnknownInteraction;
        if (interaction.First is not null)
            throw ApiErrors.AlreadyAcknowledged;
        if (interaction.Failed || world.Now - interaction.At >= DiscordInteraction.Limit)
            throw ApiErrors.UnknownInteraction;
        var body = request.Checked(form => CallbackRules.Check(form, interaction));
        var type = (int)body.Number("type")!;
        var data = body.Value<JsonObject>("data") ?? [];
        if (type is CallbackRules.Message && MessageRules.IsEmpty(data))
            throw ApiErrors.Empty;
        interaction.Answer(new FirstAnswer(type, body.DeepClone().AsObject(), world.Now));
        Show(interaction, type, data);
        return request.IsSet("with_response") ? Answer.Ok(Told(interaction, type)) : Answer.Nothing;
    }

    private void Show(DiscordInteraction interaction, int type, JsonObject data)
    {
        switch (type)
        {
            case CallbackRules.Message:
                interaction.Original = InteractionMessages.Show(interaction, data);
                break;
            case CallbackRules.Later:
                var flags = (data.Number("flags") ?? 0) | DiscordMessage.Loading;
                interaction.Original = InteractionMessages.Show(interaction, new JsonObject { ["flags"] = flags });
                break;
            case CallbackRules.LaterInPlace:
                interaction.Original = interaction.Message;
                break;
            case CallbackRules.InPlace:
                interaction.Original = interaction.Message;
                if (!interaction.Message!.IsDeleted)
                    InteractionMessages.Change(interaction.Message, data, world.Now);
                break;
        }
        world.Touch();
    }

    private static JsonObject Told(DiscordInteraction interaction, int type)
    {
        var told = new JsonObject { ["id"] = interaction.Id.Text(), ["type"] = (int)interaction.Kind };
        var answer = new JsonObject { ["interaction"] = told };
        if (interaction.Original is not { } original)
            return answer;
        told["response_message_id"] = original.Id.Text();
        told["response_message_loading"] = type is CallbackRules.Later;
        told["response_message_ephemeral"] = original.IsEphemeral;
        told["channel_id"] = original.Channel.Id.Text();
        if (original.Channel.Guild is { } guild)
            told["guild_id"] = guild.Id.Text();
        if (type is CallbackRules.Message or CallbackRules.InPlace)
            answer["resource"] = new JsonObject { ["type"] = type, ["message"] = original.ToJson() };
        return answer;
    }
}
