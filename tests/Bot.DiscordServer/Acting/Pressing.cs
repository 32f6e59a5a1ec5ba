using Waymark.DiscordServer.Acting;

namespace Waymark.DiscordServer;

/// <summary>What a person does with the components of a message and with a modal.</summary>
public sealed partial class DiscordUser
{
    /// <summary>Presses the button with this label or custom id.</summary>
    public DiscordInteraction Press(DiscordMessage message, string button)
    {
        lock (World.Gate)
        {
            var pressed = message.Buttons.FirstOrDefault(one => one.Label == button || one.CustomId == button)
                ?? throw new InvalidOperationException($"The message '{message.Content}' has no button '{button}'; it has: {string.Join(", ", message.Buttons.Select(one => one.Label))}.");
            if (pressed.IsDisabled)
                throw new InvalidOperationException($"The button '{button}' is disabled: nothing is sent.");
            if (pressed.CustomId is null)
                throw new InvalidOperationException($"The button '{button}' opens {pressed.Url}: the bot hears nothing of it.");
            return Use(message, new JsonObject { ["id"] = 2, ["component_type"] = 2, ["custom_id"] = pressed.CustomId });
        }
    }

    public Task<DiscordInteraction> PressAsync(DiscordMessage message, string button) => Press(message, button).AnsweredAsync();

    /// <summary>Presses what is no longer there: an old message on a screen that was not refreshed, or a replay.</summary>
    public DiscordInteraction PressStale(DiscordMessage message, string customId)
    {
        lock (World.Gate)
            return Use(message, new JsonObject { ["id"] = 2, ["component_type"] = 2, ["custom_id"] = customId }, isStale: true);
    }

    /// <summary>Chooses in a select, by custom id, one or more options by label or value.</summary>
    public DiscordInteraction Select(DiscordMessage message, string customId, params string[] choices)
    {
        lock (World.Gate)
        {
            var select = message.Components().FirstOrDefault(one => one.Number("type") == 3 && one.Value<string>("custom_id") == customId)
                ?? throw new InvalidOperationException($"The message '{message.Content}' has no select '{customId}'.");
            if (select.Flag("disabled"))
                throw new InvalidOperationException($"The select '{customId}' is disabled: nothing is sent.");
            if (choices.Length < (select.Number("min_values") ?? 1) || choices.Length > (select.Number("max_values") ?? 1))
                throw new InvalidOperationException($"The select '{customId}' does not take {choices.Length} choices.");
            return Use(message, new JsonObject { ["id"] = 2, ["component_type"] = 3, ["custom_id"] = customId, ["values"] = choices.Select(choice => ValueOf(select, choice)).ToJsonArray() });
        }
    }

    public Task<DiscordInteraction> SelectAsync(DiscordMessage message, string customId, params string[] choices) =>
        Select(message, customId, choices).AnsweredAsync();

    /// <summary>Fills in the modal that this interaction was answered with, by the custom ids of its fields.</summary>
    public DiscordInteraction SubmitModal(DiscordInteraction asked, params (string CustomId, string Text)[] fields)
    {
        lock (World.Gate)
        {
            var modal = asked.Modal ?? throw new InvalidOperationException("The interaction was not answered with a modal.");
            var components = modal.Objects("components").Select(row => ModalForm.Filled(row, fields)).ToJsonArray();
            var unknown = fields.FirstOrDefault(field => !components.ToJsonString().Contains($"\"{field.CustomId}\"", StringComparison.Ordinal)).CustomId;
            if (unknown is not null)
                throw new InvalidOperationException($"The modal has no field '{unknown}'.");
            var said = new JsonObject { ["custom_id"] = modal["custom_id"]!.DeepClone(), ["components"] = components };
            return Send(new DiscordInteraction(World, this, asked.Channel, InteractionKind.Modal, said)
            {
                Before = asked,
                Message = asked.Kind is InteractionKind.Component ? asked.Message : null,
            });
        }
    }

    public Task<DiscordInteraction> SubmitModalAsync(DiscordInteraction asked, params (string CustomId, string Text)[] fields) =>
        SubmitModal(asked, fields).AnsweredAsync();

    private DiscordInteraction Use(DiscordMessage message, JsonObject said, bool isStale = false)
    {
        if (!isStale && !message.Channel.SeenBy(this).Contains(message))
            throw new InvalidOperationException($"{Name} does not see the message '{message.Content}'.");
        return Send(new DiscordInteraction(World, this, message.Channel, InteractionKind.Component, said) { Message = message });
    }

    private static JsonNode ValueOf(JsonObject select, string choice)
    {
        var option = select.Objects("options").FirstOrDefault(one => one.Value<string>("label") == choice || one.Value<string>("value") == choice)
            ?? throw new InvalidOperationException($"The select offers no '{choice}'.");
        return option["value"]!.DeepClone();
    }
}
