using Waymark.TelegramServer;

namespace Waymark.Tests.TelegramServer;

public sealed class Privacy
{
    [Fact]
    public async Task In_a_group_the_bot_gets_only_what_is_meant_for_it()
    {
        await using var bench = await Bench.StartAsync();
        var group = bench.Server.Group("Help").With(bench.Ana);
        var own = await bench.SendAsync(group, "Hello");
        var hers = await bench.Ana.SendAsync(group, "my code does not come");
        await bench.Ana.SendAsync(group, "/check");
        await bench.Ana.SendAsync(group, "/check@waymark_bot now");
        await bench.Ana.SendAsync(group, "/check@other_bot");
        await bench.Ana.SendAsync(group, "try /check");
        await bench.Ana.SendAsync(group, "ask @Waymark_Bot about it");
        await bench.Ana.SendAsync(group, "ask @other_bot about it");
        await bench.Ana.SendAsync(group, "to you", replyTo: own);
        await bench.Ana.SendAsync(group, "to her", replyTo: hers);
        await bench.Ana.SendPhotoAsync(group, "look");
        Assert.Equal(["/check", "/check@waymark_bot now", "ask @Waymark_Bot about it", "to you"], await bench.TextsAsync(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_command_is_marked_as_one()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.SendAsync(bench.Ana.PrivateChat, "/check@waymark_bot now");
        var entity = (await bench.UpdatesAsync()).Single()!["message"]!["entities"]!.AsArray().Single()!;
        Assert.Equal(("bot_command", 0, 18), (entity["type"]!.ToString(), entity["offset"]!.GetValue<int>(), entity["length"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Without_privacy_mode_or_as_administrator_it_gets_everything(bool readsAll, bool isAdministrator)
    {
        await using var bench = await Bench.StartAsync(options => options with { ReadsAllGroupMessages = readsAll });
        var group = bench.Server.Group("Help").With(bench.Ana);
        if (isAdministrator)
            group.With(bench.Server.Bot, MemberStatus.Administrator, AdminRights.None);
        await bench.Ana.SendAsync(group, "my code does not come");
        Assert.Equal("my code does not come", (await bench.TextsAsync())[^1]);
    }

    [Fact]
    public async Task Everything_that_a_person_can_send_privately_arrives()
    {
        await using var bench = await Bench.StartAsync();
        var chat = bench.Ana.PrivateChat;
        var text = await bench.Ana.SendAsync(chat, "x");
        await bench.Ana.SendPhotoAsync(chat, "look");
        await bench.Ana.SendDocumentAsync(chat, "screen.png");
        await bench.Ana.SendVoiceAsync(chat);
        await bench.Ana.SendContactAsync(chat, "+10000000000", "Ana");
        await bench.Ana.SendLocationAsync(chat, 1.5, -2.5);
        await bench.Ana.SendStickerAsync(chat);
        await bench.Ana.ForwardAsync(text, chat);
        var messages = (await bench.UpdatesAsync()).Select(update => update!["message"]!).ToList();
        Assert.Equal("look", messages[1]["caption"]!.ToString());
        Assert.Equal(
            ["text", "photo", "document", "voice", "contact", "location", "sticker", "forward_origin"],
            messages.Select(message => ((string[])["forward_origin", "text", "photo", "document", "voice", "contact", "location", "sticker"]).First(field => message[field] is not null)),
            StringComparer.Ordinal);
    }
}
