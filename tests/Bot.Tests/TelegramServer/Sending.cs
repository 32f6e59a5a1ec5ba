using Waymark.TelegramServer;

namespace Waymark.Tests.TelegramServer;

public sealed class Sending
{
    [Fact]
    public async Task A_sent_message_stands_in_the_chat()
    {
        await using var bench = await Bench.StartAsync();
        var start = await bench.Ana.StartAsync("token-1");
        Assert.Equal("/start token-1", start.Text);
        var sent = await bench.DoAsync("sendMessage", new { chat_id = 7, text = "  Hello  ", reply_parameters = new { message_id = start.Id }, link_preview_options = new { is_disabled = true } });
        Assert.Equal(("Hello", "/start token-1", 7), (sent["text"]!.ToString(), sent["reply_to_message"]!["text"]!.ToString(), sent["chat"]!["id"]!.GetValue<int>()));
        Assert.Equal(bench.Clock.GetUtcNow().ToUnixTimeSeconds(), sent["date"]!.GetValue<long>());
        var message = await bench.Server.NextMessageAsync(bench.Ana.PrivateChat);
        Assert.Equal(("Hello", start, true), (message.Text, message.ReplyTo, message.IsFromBot));
        Assert.Empty(bench.Server.Refusals);
    }

    [Fact]
    public async Task The_bot_cannot_write_first()
    {
        await using var bench = await Bench.StartAsync();
        var chat = bench.Server.PrivateChat(bench.Ana);
        await bench.RefusedAsync(403, "Forbidden: bot can't initiate conversation with a user", "sendMessage", new { chat_id = chat.Id, text = "Hi" });
        Assert.Equal(RefusalKind.Rule, Assert.Single(bench.Server.Refusals).Kind);
        Assert.Empty(chat.Messages);
    }

    [Fact]
    public async Task Who_blocked_the_bot_gets_nothing_until_they_unblock_it()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        await bench.Ana.BlockAsync();
        await bench.RefusedAsync(403, "Forbidden: bot was blocked by the user", "sendMessage", new { chat_id = 7, text = "Hi" });
        await bench.Ana.UnblockAsync();
        await bench.SendAsync(bench.Ana.PrivateChat, "Hi");
        var changes = (await bench.UpdatesAsync()).Select(update => update!["my_chat_member"]).Where(change => change is not null)
            .Select(change => $"{change!["old_chat_member"]!["status"]} {change["new_chat_member"]!["status"]} {change["from"]!["id"]}");
        Assert.Equal(["member kicked 7", "kicked member 7"], changes, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_deleted_account_gets_nothing()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        bench.Ana.IsDeactivated = true;
        await bench.RefusedAsync(403, "Forbidden: user is deactivated", "sendMessage", new { chat_id = 7, text = "Hi" });
    }

    [Theory]
    [InlineData("chat not found", "4711", "Hi")]
    [InlineData("chat not found", "@nobody_here", "Hi")]
    [InlineData("chat_id is empty", "", "Hi")]
    [InlineData("message text is empty", "7", "")]
    [InlineData("message text is empty", "7", " \n ")]
    public async Task What_cannot_be_sent_is_refused(string why, string chat, string text)
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        await bench.RefusedAsync(400, $"Bad Request: {why}", "sendMessage", new { chat_id = chat, text });
    }

    [Fact]
    public async Task A_text_has_4096_characters_at_most_tags_not_counted()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        await bench.DoAsync("sendMessage", new { chat_id = 7, text = $"<b>{new string('x', 4096)}</b>", parse_mode = "HTML" });
        await bench.RefusedAsync(400, "Bad Request: message is too long", "sendMessage", new { chat_id = 7, text = new string('x', 4097) });
    }

    [Fact]
    public async Task A_reply_to_what_is_not_there_is_refused_unless_it_may_go_without()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        await bench.RefusedAsync(400, "Bad Request: message to be replied not found", "sendMessage", new { chat_id = 7, text = "x", reply_parameters = new { message_id = 99 } });
        await bench.DoAsync("sendMessage", new { chat_id = 7, text = "x", reply_parameters = new { message_id = 99, allow_sending_without_reply = true } });
    }

    [Fact]
    public async Task A_topic_is_named_by_its_id_and_General_by_none()
    {
        await using var bench = await Bench.StartAsync();
        var forum = bench.Server.Group("Forum", topics: true).With(bench.Ana);
        await bench.Ana.SendAsync(forum, "/check", topic: 12);
        Assert.Equal(12, (await bench.UpdatesAsync()).Single()!["message"]!["message_thread_id"]!.GetValue<int>());
        await bench.DoAsync("sendMessage", new { chat_id = forum.Id, text = "there", message_thread_id = 12 });
        await bench.DoAsync("sendMessage", new { chat_id = forum.Id, text = "general" });
        Assert.Equal([12, 12, null], forum.Messages.Select(message => message.Topic));
        await bench.RefusedAsync(400, "Bad Request: message thread not found", "sendMessage", new { chat_id = forum.Id, text = "x", message_thread_id = 1 });
        await bench.RefusedAsync(400, "Bad Request: message thread not found", "sendMessage", new { chat_id = forum.Id, text = "x", message_thread_id = 13 });
    }

    [Fact]
    public async Task A_channel_takes_posts_of_administrators_only()
    {
        await using var bench = await Bench.StartAsync();
        var channel = bench.Server.Channel("News", "waymark_news").With(bench.Ana, MemberStatus.Creator);
        await bench.RefusedAsync(403, "Forbidden: bot is not a member of the channel chat", "sendMessage", new { chat_id = channel.Id, text = "x" });
        await bench.Ana.SetBotAsync(channel, MemberStatus.Administrator, AdminRights.None);
        await bench.RefusedAsync(400, "Bad Request: need administrator rights in the channel chat", "sendMessage", new { chat_id = channel.Id, text = "x" });
        await bench.Ana.SetBotAsync(channel, MemberStatus.Administrator, new AdminRights { CanPostMessages = true });
        var post = await bench.DoAsync("sendMessage", new { chat_id = "@waymark_news", text = "x" });
        Assert.Equal((channel.Id, null), (post["sender_chat"]!["id"]!.GetValue<long>(), post["from"]));
        await bench.Ana.PostAsync(channel, "hello");
        Assert.Equal("hello", (await bench.UpdatesAsync())[^1]!["channel_post"]!["text"]!.ToString());
    }

    [Fact]
    public async Task A_chat_action_is_one_of_a_list()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        await bench.DoAsync("sendChatAction", new { chat_id = 7, action = "typing" });
        await bench.RefusedAsync(400, "Bad Request: wrong parameter action in request", "sendChatAction", new { chat_id = 7, action = "thinking" });
    }

    [Fact]
    public async Task A_message_is_given_once_by_waiting_for_it_and_again_after_its_edit()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        var chat = bench.Ana.PrivateChat;
        var waiting = bench.Server.NextMessageAsync(chat, message => message.Text == "two");
        await bench.SendAsync(chat, "one");
        var two = await bench.SendAsync(chat, "two");
        Assert.Same(two, await waiting);
        var late = await Assert.ThrowsAsync<TimeoutException>(() => bench.Server.NextMessageAsync(chat, within: TimeSpan.FromMilliseconds(1)));
        Assert.StartsWith("No such message of the bot came to 'Ana' within 00:00:00.0010000. It holds:\n7/", late.Message, StringComparison.Ordinal);
        await bench.DoAsync("editMessageText", new { chat_id = 7, message_id = two.Id, text = "three" });
        Assert.Equal("three", (await bench.Server.NextMessageAsync(chat)).Text);
    }
}
