namespace Waymark.DiscordServer;

/// <summary>What a person writes, pins and deletes.</summary>
public sealed partial class DiscordUser
{
    /// <summary>The direct messages of this person with the bot, opened where they are not yet.</summary>
    public DiscordChannel WithBot()
    {
        lock (World.Gate)
            return World.OpenDirect(this);
    }

    /// <summary>Direct messages of this person with others; the bot is not in it and comes only as a user's app.</summary>
    public DiscordChannel WithFriends(params DiscordUser[] friends)
    {
        lock (World.Gate)
            return World.Add(new DiscordChannel(World, World.NextId(), ChannelKind.Group, "friends") { Recipients = [this, .. friends] });
    }

    public DiscordMessage Write(DiscordChannel channel, string text, DiscordMessage? replyTo = null)
    {
        lock (World.Gate)
        {
            Demand(channel, channel.Kind is ChannelKind.Thread ? Permissions.SendMessagesInThreads : Permissions.SendMessages);
            var message = new DiscordMessage(channel, this, new JsonObject { ["content"] = text }) { ReplyTo = replyTo, Type = replyTo is null ? 0 : 19 };
            Pings.Set(message, replyTo);
            channel.Add(message);
            message.TellCreated();
            return message;
        }
    }

    /// <summary>Writes to the bot in a direct message.</summary>
    public DiscordMessage WriteToBot(string text) => Write(WithBot(), text);

    public void Edit(DiscordMessage message, string text)
    {
        lock (World.Gate)
        {
            message.Change(new JsonObject { ["content"] = text }, World.Now);
            message.TellUpdated();
        }
    }

    public void Delete(DiscordMessage message)
    {
        lock (World.Gate)
        {
            if (message.Author != this && message.OnlyFor != this)
                Demand(message.Channel, Permissions.ManageMessages);
            Removal.Of(message);
        }
    }

    public void Pin(DiscordMessage message)
    {
        lock (World.Gate)
        {
            Demand(message.Channel, Permissions.PinMessages);
            Pinning.Pin(message, this);
        }
    }

    public void Unpin(DiscordMessage message)
    {
        lock (World.Gate)
        {
            Demand(message.Channel, Permissions.PinMessages);
            Pinning.Unpin(message);
        }
    }

    private void Demand(DiscordChannel channel, Permissions permission)
    {
        if (!Computed.In(channel, this).HasFlag(permission))
            throw new InvalidOperationException($"{Name} has no {permission} in {channel.Name}: give it in the guild, or by channel.For.");
    }
}
