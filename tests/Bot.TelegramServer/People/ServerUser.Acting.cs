using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>What a person can do besides writing.</summary>
public sealed partial class ServerUser
{
    /// <summary>Taps the button with that text, as it stands now.</summary>
    public Task<Tap> TapAsync(ServerMessage message, string buttonText) => TapAsync(message, message.Buttons.FirstOrDefault(button => button.Text == buttonText)
        ?? throw new InvalidOperationException($"There is no button '{buttonText}' under {message}."));

    /// <summary>Taps what an old screen still shows, whatever stands there now.</summary>
    public Task<Tap> TapStaleAsync(ServerMessage message, string data) => TapAsync(message, new Button("(old)", data, null, null, null, IsDisabled: false));

    public async Task<Tap> TapAsync(ServerMessage message, Button button)
    {
        if (message.IsEphemeral && message.Receiver != this)
            throw new InvalidOperationException($"{FirstName} does not see {message}.");
        if (button.Data is null || button.IsDisabled)
            return new Tap("", this, message, button, _world.Now) { Started = StartOf(button) is { } payload ? await StartAsync(payload) : null };
        lock (_world.Gate)
        {
            var tap = new Tap(_world.NextTapId(), this, message, button, _world.Now);
            _world.Taps[tap.Id] = tap;
            LastTurnedToBot[message.Chat.Id] = _world.Now;
            _world.Updates.Add("callback_query", tap.ToJson());
            return tap;
        }
    }

    public Task BlockAsync()
    {
        ChangeBlock(isBlocked: true);
        return Task.CompletedTask;
    }

    public Task UnblockAsync()
    {
        ChangeBlock(isBlocked: false);
        return Task.CompletedTask;
    }

    /// <summary>Enters a group, with the words that Telegram puts into it.</summary>
    public Task JoinAsync(ServerChat chat) => ComeOrGo(chat, MemberStatus.Member, "new_chat_members", new JsonArray(ToJson()));

    public Task LeaveAsync(ServerChat chat) => ComeOrGo(chat, MemberStatus.Left, "left_chat_member", ToJson());

    /// <summary>Brings the bot into a chat, changes what it may do there, or throws it out (Kicked, Left).</summary>
    public Task SetBotAsync(ServerChat chat, MemberStatus status, AdminRights? rights = null)
    {
        lock (_world.Gate)
        {
            var before = chat.Bot;
            _world.SetMembership(chat, _world.Bot, new Membership(_world.Bot, status) { Rights = rights ?? AdminRights.None }, by: this);
            if (chat.IsGroup && !before.IsIn && chat.Bot.IsIn)
                Deliveries.Service(_world, chat, this, "new_chat_members", new JsonArray(_world.Bot.ToJson()));
            if (chat.IsGroup && before.IsIn && !chat.Bot.IsIn)
                Deliveries.Service(_world, chat, this, "left_chat_member", _world.Bot.ToJson());
        }
        return Task.CompletedTask;
    }

    /// <summary>The bot hears of it: a service message.</summary>
    public Task PinAsync(ServerMessage message)
    {
        lock (_world.Gate)
        {
            message.PinnedAt = _world.Now;
            Deliveries.Service(_world, message.Chat, this, "pinned_message", message.ToJson(isInner: true));
        }
        return Task.CompletedTask;
    }

    /// <summary>No update tells of it.</summary>
    public Task UnpinAsync(ServerMessage message)
    {
        lock (_world.Gate)
            message.PinnedAt = null;
        return Task.CompletedTask;
    }

    /// <summary>No update tells of it.</summary>
    public Task DeleteAsync(ServerMessage message)
    {
        lock (_world.Gate)
            message.IsDeleted = true;
        return Task.CompletedTask;
    }

    /// <summary>Makes a group a supergroup: another id, and a service message in the old place and in the new one.</summary>
    public Task<ServerChat> MigrateAsync(ServerChat group)
    {
        if (group.Kind is not ChatKind.Group || group.MigratedTo is not null)
            throw new InvalidOperationException($"'{group.Title}' is no group that could become a supergroup.");
        lock (_world.Gate)
        {
            var id = _world.NextChatId(ChatKind.Supergroup);
            var supergroup = _world.Chats[id] = new ServerChat(_world, id, ChatKind.Supergroup, group.Title);
            foreach (var member in group.Members)
                supergroup.Set(member);
            Deliveries.Service(_world, group, this, "migrate_to_chat_id", supergroup.Id);
            group.MigratedTo = supergroup;
            Deliveries.Service(_world, supergroup, this, "migrate_from_chat_id", group.Id);
            return Task.FromResult(supergroup);
        }
    }

    private Task ComeOrGo(ServerChat chat, MemberStatus status, string field, JsonNode told)
    {
        lock (_world.Gate)
        {
            _world.SetMembership(chat, this, new Membership(this, status), by: this);
            if (chat.IsGroup)
                Deliveries.Service(_world, chat, this, field, told);
        }
        return Task.CompletedTask;
    }

    private void ChangeBlock(bool isBlocked)
    {
        lock (_world.Gate)
        {
            if (HasBlockedBot == isBlocked)
                return;
            HasBlockedBot = isBlocked;
            _world.SetMembership(PrivateChat, _world.Bot, new Membership(_world.Bot, isBlocked ? MemberStatus.Kicked : MemberStatus.Member), by: this);
        }
    }

    /// <summary>What stands behind ?start= where the button leads to this bot.</summary>
    private string? StartOf(Button button)
    {
        var link = $"t.me/{_world.Bot.Username}?start=";
        return button.Url?.IndexOf(link, StringComparison.OrdinalIgnoreCase) is >= 0 and { } at ? button.Url[(at + link.Length)..].Split('&')[0] : null;
    }
}
