using Waymark.DiscordServer;

namespace Waymark.Tests.DiscordServer;

public sealed class GatewayHears
{
    [Fact]
    public async Task Without_the_privileged_intent_contents_are_empty_but_for_mentions_and_direct_messages()
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.IdentifiedAsync();
        discord.Alice.Write(discord.Channel, "private talk");
        discord.Alice.Write(discord.Channel, $"{discord.Server.Bot.Mention} help");
        discord.Alice.WriteToBot("my code does not come");
        await discord.SayAsync("my own");
        Assert.Equal("", (await gateway.EventAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>());
        Assert.EndsWith("help", (await gateway.EventAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("my code does not come", (await gateway.EventAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>());
        Assert.Equal("my own", (await gateway.EventAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>());
    }

    [Fact]
    public async Task With_it_everything_is_read()
    {
        await using var discord = await ADiscord.StartAsync(options => options with { PrivilegedIntents = Intents.MessageContent });
        await using var gateway = await discord.IdentifiedAsync(Intents.GuildMessages | Intents.MessageContent);
        discord.Alice.Write(discord.Channel, "private talk");
        var message = await gateway.EventAsync("MESSAGE_CREATE");
        Assert.Equal(("private talk", "alice"), (message["content"]!.GetValue<string>(), message["author"]!["username"]!.GetValue<string>()));
        Assert.NotNull(message["member"]);
    }

    [Fact]
    public async Task Interactions_need_no_intent_and_nothing_else_comes_without_one()
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.IdentifiedAsync(Intents.None);
        discord.Alice.Write(discord.Channel, "unheard");
        discord.Alice.WriteToBot("unheard");
        var check = await discord.SlashAsync();
        var heard = await gateway.EventAsync("INTERACTION_CREATE");
        Assert.Equal(check.Token, heard["token"]!.GetValue<string>());
        Assert.Equal(2, gateway.Sequence);
    }

    [Fact]
    public async Task Pins_and_deletions_are_told_without_saying_what_was_pinned()
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.IdentifiedAsync(Intents.Guilds);
        var message = await discord.SaidAsync(ADiscord.Text("guide"));
        discord.Owner.Pin(message);
        Assert.Equal("2026-01-05T12:00:00.000000+00:00", (await gateway.EventAsync("CHANNEL_PINS_UPDATE"))["last_pin_timestamp"]!.GetValue<string>());
        discord.Owner.Unpin(message);
        await gateway.EventAsync("CHANNEL_PINS_UPDATE");
        await using var second = await SecondAsync(discord);
        discord.Owner.Delete(message);
        Assert.Equal(message.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), (await second.EventAsync("MESSAGE_DELETE"))["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_guild_joins_goes_away_comes_back_and_is_gone()
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.IdentifiedAsync(Intents.Guilds);
        var other = discord.Server.AddGuild("other", discord.Owner);
        Assert.Equal("other", (await gateway.EventAsync("GUILD_CREATE"))["name"]!.GetValue<string>());
        other.GoAway();
        Assert.True((await gateway.EventAsync("GUILD_DELETE"))["unavailable"]!.GetValue<bool>());
        other.ComeBack();
        await gateway.EventAsync("GUILD_CREATE");
        other.RemoveBot();
        Assert.Null((await gateway.EventAsync("GUILD_DELETE"))["unavailable"]);
        discord.Guild.Delete();
        Assert.Equal(discord.Guild.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), (await gateway.EventAsync("GUILD_DELETE"))["id"]!.GetValue<string>());
        Assert.Equal((404, 10003, "Unknown Channel"), (await discord.SayAsync("x")).Error);
    }

    [Fact]
    public async Task A_channel_that_the_bot_cannot_see_is_silent_and_so_are_ephemeral_messages()
    {
        await using var discord = await ADiscord.StartAsync();
        var hidden = discord.Guild.AddChannel("hidden");
        hidden.For(discord.Server.Bot, deny: Permissions.ViewChannel);
        await using var gateway = await discord.IdentifiedAsync(Intents.GuildMessages);
        discord.Alice.Write(hidden, "unheard");
        var check = await discord.SlashAsync();
        await gateway.EventAsync("INTERACTION_CREATE");
        await discord.CallbackAsync(check, """{"type":4,"data":{"content":"only you","flags":64,"allowed_mentions":{"parse":[]}}}""");
        discord.Alice.Write(discord.Channel, "heard");
        await gateway.EventAsync("MESSAGE_CREATE");
        Assert.Equal(3, gateway.Sequence);
    }

    [Fact]
    public async Task A_shard_hears_its_own_guilds_and_the_first_one_the_direct_messages()
    {
        await using var discord = await ADiscord.StartAsync(options => options with { MaxConcurrency = 2 });
        var shard = (int)((discord.Guild.Id >> 22) % 2);
        await using var other = await discord.ConnectAsync();
        await other.ReceiveAsync();
        await other.IdentifyAsync(Intents.Guilds | Intents.GuildMessages | Intents.DirectMessages, shard: $"[{1 - shard},2]");
        Assert.Empty((await other.EventAsync("READY"))["guilds"]!.AsArray());
        await using var own = await discord.ConnectAsync();
        await own.ReceiveAsync();
        await own.IdentifyAsync(Intents.GuildMessages | Intents.DirectMessages, shard: $"[{shard},2]");
        await own.EventAsync("READY");
        discord.Alice.Write(discord.Channel, "guild");
        Assert.NotNull((await own.EventAsync("MESSAGE_CREATE"))["guild_id"]);
        discord.Alice.WriteToBot("direct");
        Assert.Equal("direct", (await (shard is 0 ? own : other).EventAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>());
    }

    private static async Task<RawGateway> SecondAsync(ADiscord discord)
    {
        await discord.LaterAsync(5);
        return await discord.IdentifiedAsync(Intents.GuildMessages);
    }
}
