using Waymark.DiscordServer.Acting;

namespace Waymark.DiscordServer;

/// <summary>The commands that a person gives. Those that end in Async wait until the bot answered or 3 s are over.</summary>
public sealed partial class DiscordUser
{
    public DiscordInteraction Slash(DiscordChannel channel, string name, params (string Name, JsonNode Value)[] options)
    {
        lock (World.Gate)
        {
            var command = Offered(channel, name, 1);
            return Send(new DiscordInteraction(World, this, channel, InteractionKind.Command, CommandForm.Filled(command, options, null, World)));
        }
    }

    public Task<DiscordInteraction> SlashAsync(DiscordChannel channel, string name, params (string Name, JsonNode Value)[] options) =>
        Slash(channel, name, options).AnsweredAsync();

    /// <summary>Types into an option that completes itself; what is chosen so far stands in <paramref name="options"/>.</summary>
    public DiscordInteraction Autocomplete(DiscordChannel channel, string name, string option, string typed, params (string Name, JsonNode Value)[] options)
    {
        lock (World.Gate)
        {
            var command = Offered(channel, name, 1);
            return Send(new DiscordInteraction(World, this, channel, InteractionKind.Autocomplete, CommandForm.Filled(command, [.. options, (option, typed)], option, World)));
        }
    }

    public Task<DiscordInteraction> AutocompleteAsync(DiscordChannel channel, string name, string option, string typed, params (string Name, JsonNode Value)[] options) =>
        Autocomplete(channel, name, option, typed, options).AnsweredAsync();

    /// <summary>Chooses a command in the menu of a message.</summary>
    public DiscordInteraction Command(DiscordMessage message, string name)
    {
        lock (World.Gate)
        {
            var said = CommandForm.Head(Offered(message.Channel, name, 3));
            said["target_id"] = message.Id.Text();
            said["resolved"] = new JsonObject { ["messages"] = new JsonObject { [message.Id.Text()] = message.ToJson() } };
            return Send(new DiscordInteraction(World, this, message.Channel, InteractionKind.Command, said) { Message = message });
        }
    }

    public Task<DiscordInteraction> CommandAsync(DiscordMessage message, string name) => Command(message, name).AnsweredAsync();

    /// <summary>Chooses a command in the menu of another user.</summary>
    public DiscordInteraction Command(DiscordChannel channel, DiscordUser target, string name)
    {
        lock (World.Gate)
        {
            var said = CommandForm.Head(Offered(channel, name, 2));
            said["target_id"] = target.Id.Text();
            var resolved = new JsonObject { ["users"] = new JsonObject { [target.Id.Text()] = target.ToJson() } };
            if (channel.Guild?.MemberOf(target) is { } member)
                resolved["members"] = new JsonObject { [target.Id.Text()] = member.ToJson(withUser: false) };
            said["resolved"] = resolved;
            return Send(new DiscordInteraction(World, this, channel, InteractionKind.Command, said) { Target = target });
        }
    }

    public Task<DiscordInteraction> CommandAsync(DiscordChannel channel, DiscordUser target, string name) => Command(channel, target, name).AnsweredAsync();

    private DiscordInteraction Send(DiscordInteraction interaction)
    {
        World.Interactions.Add(interaction);
        interaction.Start();
        World.Tell(new WorldEvent("INTERACTION_CREATE", interaction.ToEvent(), Guild: interaction.Channel.Guild?.Id));
        return interaction;
    }

    private JsonObject Offered(DiscordChannel channel, string name, int type)
    {
        var command = World.Commands.Find(name, type, channel.Guild)
            ?? throw new InvalidOperationException($"No command '{name}' of type {type} is registered for {channel.Name}; there are: {string.Join(", ", World.Commands.Of(0).Concat(World.Commands.Of(channel.Guild?.Id ?? 0)).Select(one => one.Value<string>("name")))}.");
        if (CommandForm.WhyHidden(command, channel, this) is { } why)
            throw new InvalidOperationException($"{Name} is not offered '{name}' in {channel.Name}: {why}");
        return command;
    }
}
