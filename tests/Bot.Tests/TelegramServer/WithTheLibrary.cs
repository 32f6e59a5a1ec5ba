using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Waymark.TelegramServer;

namespace Waymark.Tests.TelegramServer;

/// <summary>Telegram.Bot understands every answer, and what it writes is as it should be.</summary>
public sealed class WithTheLibrary
{
    [Fact]
    public async Task A_private_conversation()
    {
        await using var bench = await Bench.StartAsync(options => options with { SchemaPath = TheSchema.Path });
        var bot = BotOf(bench);
        Assert.Equal("waymark_bot", (await bot.GetMe(TestContext.Current.CancellationToken)).Username);
        await bench.Ana.StartAsync("abc");
        var update = (await bot.GetUpdates(timeout: 50, allowedUpdates: [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.MyChatMember], cancellationToken: TestContext.Current.CancellationToken)).Single();
        Assert.Equal(("/start abc", MessageEntityType.BotCommand), (update.Message!.Text, update.Message.Entities!.Single().Type));
        var sent = await bot.SendMessage(7, "<b>Well?</b> <tg-time unix=\"1700000000\" format=\"r\">soon</tg-time>", ParseMode.Html, replyParameters: update.Message.Id, replyMarkup: new InlineKeyboardMarkup(
            InlineKeyboardButton.WithCallbackData("Yes", "y"), InlineKeyboardButton.WithCopyText("Copy", "abc"), InlineKeyboardButton.WithUrl("Site", "https://example.org")), linkPreviewOptions: LinkPreviewOptions.Disabled, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([MessageEntityType.Bold, MessageEntityType.DateTime], sent.Entities!.Select(entity => entity.Type));
        var tap = await bench.Ana.TapAsync(await bench.Server.NextMessageAsync(bench.Ana.PrivateChat), "Yes");
        var query = (await bot.GetUpdates(update.Id + 1, cancellationToken: TestContext.Current.CancellationToken)).Single().CallbackQuery!;
        Assert.Equal(("y", sent.Id), (query.Data, query.Message!.Id));
        await bot.AnswerCallbackQuery(query.Id, "Good.", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("Good.", (await tap.AnswerAsync()).Text);
        Assert.Equal("It came.", (await bot.EditMessageText(7, sent.Id, "It came.", cancellationToken: TestContext.Current.CancellationToken)).Text);
        await bot.DeleteMessage(7, sent.Id, TestContext.Current.CancellationToken);
        Assert.Empty(bench.Server.Refusals);
    }

    [Fact]
    public async Task A_group_with_a_pin_and_an_ephemeral_message()
    {
        await using var bench = await Bench.StartAsync(options => options with { SchemaPath = TheSchema.Path });
        var bot = BotOf(bench);
        var group = bench.Server.Group("Help").With(bench.Ana, MemberStatus.Creator);
        await bench.Ana.SetBotAsync(group, MemberStatus.Administrator, AdminRights.All);
        var pin = await bot.SendMessage(group.Id, "Guide", replyMarkup: InlineKeyboardButton.WithCallbackData("Help me", "h"), cancellationToken: TestContext.Current.CancellationToken);
        await bot.PinChatMessage(group.Id, pin.Id, disableNotification: true, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(pin.Id, (await bot.GetChat(group.Id, TestContext.Current.CancellationToken)).PinnedMessage!.Id);
        Assert.True(Assert.IsType<ChatMemberAdministrator>(await bot.GetChatMember(group.Id, 123, TestContext.Current.CancellationToken)).CanPinMessages);
        Assert.IsType<ChatMemberOwner>((await bot.GetChatAdministrators(group.Id, cancellationToken: TestContext.Current.CancellationToken)).Single());
        await bench.Ana.TapAsync(group.Messages[0], "Help me");
        var updates = await bot.GetUpdates(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([UpdateType.MyChatMember, UpdateType.Message, UpdateType.CallbackQuery], updates.Select(update => update.Type));
        var ephemeral = await bot.SendMessage(group.Id, "For you", ephemeralMessageParameters: new EphemeralMessageParameters { ReceiverUserId = 7, CallbackQueryId = updates[2].CallbackQuery!.Id, ReplaceCallbackQueryMessage = true }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal((0, 1, 7), (ephemeral.Id, ephemeral.EphemeralMessageId, ephemeral.ReceiverUser!.Id));
        await bot.EditEphemeralMessageText(group.Id, 7, 1, "Still for you", cancellationToken: TestContext.Current.CancellationToken);
        await bot.DeleteEphemeralMessage(group.Id, 7, 1, TestContext.Current.CancellationToken);
        await bot.SetMyCommands([new BotCommand("check", "Go on") { IsEphemeral = true }], new BotCommandScopeAllGroupChats(), "es", TestContext.Current.CancellationToken);
        Assert.True((await bot.GetMyCommands(new BotCommandScopeAllGroupChats(), "es", TestContext.Current.CancellationToken)).Single().IsEphemeral);
        await bot.LeaveChat(group.Id, TestContext.Current.CancellationToken);
        Assert.Empty(bench.Server.Refusals);
    }

    [Fact]
    public async Task Errors_arrive_as_the_library_tells_them()
    {
        await using var bench = await Bench.StartAsync();
        var bot = BotOf(bench);
        var group = bench.Server.Group("Help", supergroup: false).With(bench.Ana);
        var supergroup = await bench.Ana.MigrateAsync(group);
        var migrated = await Assert.ThrowsAsync<ApiRequestException>(() => bot.SendMessage(group.Id, "x", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal((400, supergroup.Id), (migrated.ErrorCode, migrated.Parameters!.MigrateToChatId));
        bench.Server.Faults.Lay(Failure.TooManyRequests(9));
        var tooMany = await Assert.ThrowsAsync<ApiRequestException>(() => bot.SendMessage(supergroup.Id, "x", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal((429, "Too Many Requests: retry after 9", 9), (tooMany.ErrorCode, tooMany.Message, tooMany.Parameters!.RetryAfter));
        const string NotRead = "There was an exception during deserialization of the response";
        foreach (var (failure, why) in ((Failure, string)[])[(Failure.BadGateway, NotRead), (Failure.MalformedJson, NotRead), (new Failure.DropBefore(), "Bot API Service Failure: HttpRequestException")])
        {
            bench.Server.Faults.Lay(failure);
            var failed = await Assert.ThrowsAnyAsync<RequestException>(() => bot.SendMessage(supergroup.Id, "x", cancellationToken: TestContext.Current.CancellationToken));
            Assert.IsNotType<ApiRequestException>(failed);
            Assert.StartsWith(why, failed.Message, StringComparison.Ordinal);
        }
    }

    private static TelegramBotClient BotOf(Bench bench) => new(new TelegramBotClientOptions(bench.Server.Token, bench.Server.Address) { RetryThreshold = 0, RetryCount = 0 }, bench.Client);
}
