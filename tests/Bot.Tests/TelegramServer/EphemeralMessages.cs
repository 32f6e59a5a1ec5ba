using System.Text.Json.Nodes;
using Waymark.TelegramServer;

namespace Waymark.Tests.TelegramServer;

public sealed class EphemeralMessages
{
    private const string TooLate = "Bad Request: ephemeral message can be sent only within 15 seconds of the user's action";

    [Fact]
    public async Task Only_its_receiver_sees_it_and_only_for_15_seconds_can_it_be_sent()
    {
        await using var bench = await Bench.StartAsync();
        var (group, ben) = (bench.Server.Group("Help").With(bench.Ana), bench.Server.User(8, "Ben"));
        group.With(ben);
        await bench.RefusedAsync(400, TooLate, "sendMessage", For(group, bench.Ana));
        await bench.Ana.SendAsync(group, "/check");
        await bench.PassAsync(TimeSpan.FromSeconds(15));
        var sent = await bench.DoAsync("sendMessage", For(group, bench.Ana));
        Assert.Equal((0, 1, 7), (sent["message_id"]!.GetValue<int>(), sent["ephemeral_message_id"]!.GetValue<int>(), sent["receiver_user"]!["id"]!.GetValue<int>()));
        Assert.Equal(["/check", "Psst"], group.SeenBy(bench.Ana).Select(message => message.Text), StringComparer.Ordinal);
        Assert.Equal(["/check"], group.SeenBy(ben).Select(message => message.Text), StringComparer.Ordinal);
        await bench.PassAsync(TimeSpan.FromSeconds(1));
        await bench.RefusedAsync(400, TooLate, "sendMessage", For(group, bench.Ana));
        group.With(bench.Server.Bot, MemberStatus.Administrator, AdminRights.None);
        await bench.DoAsync("sendMessage", For(group, bench.Ana));
    }

    [Fact]
    public async Task The_receiver_must_be_in_the_group()
    {
        await using var bench = await Bench.StartAsync();
        var group = bench.Server.Group("Help");
        await bench.RefusedAsync(400, "Bad Request: receiver of the ephemeral message is not a member of the chat", "sendMessage", For(group, bench.Ana));
        await bench.Ana.StartAsync();
        await bench.RefusedAsync(400, "Bad Request: ephemeral messages can be sent only to groups", "sendMessage", For(bench.Ana.PrivateChat, bench.Ana));
    }

    [Fact]
    public async Task It_can_be_edited_tapped_and_deleted()
    {
        await using var bench = await Bench.StartAsync();
        var group = bench.Server.Group("Help").With(bench.Ana);
        await bench.Ana.SendAsync(group, "/check");
        var id = (await bench.DoAsync("sendMessage", For(group, bench.Ana)))["ephemeral_message_id"]!.GetValue<int>();
        await bench.DoAsync("editEphemeralMessageText", new { chat_id = group.Id, receiver_user_id = 7, ephemeral_message_id = id, text = "Well?" });
        await bench.DoAsync("editEphemeralMessageReplyMarkup", new { chat_id = group.Id, receiver_user_id = 7, ephemeral_message_id = id, reply_markup = Bench.Keyboard(Bench.Button("Yes", "y")) });
        await bench.RefusedAsync(400, "Bad Request: message is too long", "editEphemeralMessageText", new { chat_id = group.Id, receiver_user_id = 7, ephemeral_message_id = id, text = new string('x', 1025) });
        var message = group.Messages[^1];
        Assert.Equal(("Well?", 2), (message.Text, message.Edits.Count));
        var tap = await bench.Ana.TapAsync(message, "Yes");
        Assert.Equal(id, (await bench.UpdatesAsync())[^1]!["callback_query"]!["message"]!["ephemeral_message_id"]!.GetValue<int>());
        await bench.RefusedAsync(400, "Bad Request: ephemeral messages must be edited instead of being replaced", "sendMessage", Instead(group, tap));
        await bench.DoAsync("deleteEphemeralMessage", new { chat_id = group.Id, receiver_user_id = 7, ephemeral_message_id = id });
        await bench.RefusedAsync(400, "Bad Request: message to delete not found", "deleteEphemeralMessage", new { chat_id = group.Id, receiver_user_id = 7, ephemeral_message_id = id });
        await bench.RefusedAsync(400, "Bad Request: message to edit not found", "editEphemeralMessageText", new { chat_id = group.Id, receiver_user_id = 7, ephemeral_message_id = id, text = "x" });
    }

    [Fact]
    public async Task After_a_tap_it_can_stand_in_for_the_message_that_was_tapped()
    {
        await using var bench = await Bench.StartAsync();
        var group = bench.Server.Group("Help").With(bench.Ana).With(bench.Server.User(8, "Ben"));
        var pin = await bench.SendAsync(group, "Guide", Bench.Keyboard(Bench.Button("Help me", "h")));
        var tap = await bench.Ana.TapAsync(pin, "Help me");
        await bench.DoAsync("sendMessage", Instead(group, tap));
        Assert.Same(pin, group.Messages[^1].ShownInsteadOf);
        await bench.RefusedAsync(400, "Bad Request: query is too old and response timeout expired or query ID is invalid", "sendMessage", new { chat_id = group.Id, text = "x", ephemeral_message_parameters = new { receiver_user_id = 8, callback_query_id = tap.Id } });
    }

    [Fact]
    public async Task A_command_registered_as_ephemeral_reaches_the_bot_alone()
    {
        await using var bench = await Bench.StartAsync();
        var (group, ben) = (bench.Server.Group("Help").With(bench.Ana), bench.Server.User(8, "Ben"));
        group.With(ben);
        await bench.DoAsync("setMyCommands", new { commands = new[] { new { command = "check", description = "Go on", is_ephemeral = true } } });
        var command = await bench.Ana.SendAsync(group, "/check");
        Assert.Empty(group.SeenBy(ben));
        var message = (await bench.UpdatesAsync()).Single()!["message"]!;
        Assert.Equal((0, 1), (message["message_id"]!.GetValue<int>(), message["ephemeral_message_id"]!.GetValue<int>()));
        await bench.DoAsync("sendMessage", new { chat_id = group.Id, text = "x", ephemeral_message_parameters = new { receiver_user_id = 7 }, reply_parameters = new { ephemeral_message_id = command.EphemeralId } });
        Assert.Same(command, group.Messages[^1].ReplyTo);
    }

    private static object For(ServerChat chat, ServerUser user) => new { chat_id = chat.Id, text = "Psst", ephemeral_message_parameters = new { receiver_user_id = user.Id } };

    private static object Instead(ServerChat chat, Tap tap) =>
        new { chat_id = chat.Id, text = "For you", ephemeral_message_parameters = new JsonObject { ["receiver_user_id"] = tap.By.Id, ["callback_query_id"] = tap.Id, ["replace_callback_query_message"] = true } };
}
