using Waymark.DiscordServer;
using Waymark.Tests.Engine;
using Permissions = Waymark.DiscordServer.Permissions;

namespace Waymark.Tests.OnDiscord;

/// <summary>A server in which Mona may pin, and so may the bot; Ana is a member like any other.</summary>
sealed class PinHouse : IAsyncDisposable
{
    private PinHouse(DiscordHouse house)
    {
        House = house;
        Mona = house.Server.AddUser("mona");
        Moderators = house.Guild.AddRole("moderators", Permissions.PinMessages);
        house.Guild.AddMember(Mona, Moderators);
        house.Guild.LetBot(Permissions.Usual | Permissions.PinMessages);
    }

    internal DiscordHouse House { get; }

    internal DiscordUser Mona { get; }

    internal DiscordRole Moderators { get; }

    internal DiscordChannel Channel => House.Channel;

    internal DiscordUser Ana => House.Ana;

    internal static async Task<PinHouse> OpenAsync() => new(await DiscordHouse.OpenAsync());

    internal Task<DiscordMessage> GiveAsync(string command, DiscordUser? who = null, DiscordChannel? where = null) =>
        (who ?? Mona).Slash(where ?? Channel, command).ShownAsync();

    /// <summary>Presses, and waits for what stands in the place of the message then.</summary>
    internal async Task<DiscordMessage> PressAsync(DiscordMessage message, string button, DiscordUser? who = null)
    {
        var before = message.Earlier.Count;
        (who ?? Mona).Press(message, button);
        await InTimeExtensions.UntilAsync(() => message.Earlier.Count > before, () => $"Nothing came of '{button}' on: {message.Content}\n{House.Log.All}");
        return message;
    }

    internal async Task<DiscordMessage> PinAsync(DiscordChannel? where = null, DiscordUser? who = null)
    {
        var before = (where ?? Channel).Pins.Count;
        await PressAsync(await GiveAsync("pin", who, where), "Pin it", who);
        Assert.Equal(before + 1, (where ?? Channel).Pins.Count);
        return (where ?? Channel).Pins[0].Message;
    }

    /// <summary>What everybody in the channel sees of the bot.</summary>
    internal IReadOnlyList<DiscordMessage> ForAll(DiscordChannel? where = null) =>
        [.. (where ?? Channel).Messages.Where(message => message is { IsDeleted: false, IsEphemeral: false, Type: not 6 } && message.Author == House.Server.Bot)];

    /// <summary>What the bot wrote to Mona in direct messages.</summary>
    internal IReadOnlyList<DiscordMessage> ToMona() => [.. Mona.WithBot().Messages.Where(message => message.Author == House.Server.Bot)];

    /// <summary>Time for what looks after pins a while after it heard of them.</summary>
    internal Task CalmAsync() => House.PassAsync(TimeSpan.FromSeconds(6));

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
