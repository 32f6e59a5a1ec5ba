using Waymark.TelegramServer;

namespace Waymark.Tests.OnTelegram;

/// <summary>What private chats list as commands.</summary>
public sealed class ListedCommands : IAsyncLifetime
{
    private static readonly CommandScope Private = new("all_private_chats", null, null);

    private TelegramHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await TelegramHouse.NotStartedAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Every_command_is_listed_in_every_language_that_telegram_knows_and_in_english_for_the_others()
    {
        await _house.StartAsync();
        await ListedAsync("vi");
        Assert.Equal(["check", "guide", "language", "help", "cancel", "forget", "privacy", "about"], _house.Server.Commands.Get(Private).Select(command => command.Name), StringComparer.Ordinal);
        Assert.Equal("Delete everything about you", Of("forget", ""));
        Assert.Equal("Delete everything about you", Of("forget", "en"));
        Assert.Equal("Borrar todo lo que guardo sobre ti", Of("forget", "es"));
        Assert.Equal("Удалить всё о вас", Of("forget", "ru"));
        Assert.All(new[] { "hi", "id", "pt", "tr", "vi" }, language => Assert.NotEqual(Of("check", ""), Of("check", language), StringComparer.Ordinal));
    }

    [Fact]
    public async Task They_are_sent_again_only_where_they_have_changed()
    {
        await _house.StartAsync();
        await ListedAsync("vi");
        await InTimeAsync(() => Sent() >= 9);
        var sent = Sent();
        await _house.RestartAsync();
        await _house.SayAsync(_house.Server.User(7), "it does not come");
        Assert.Equal(sent, Sent());

        using var guides = new GuidesCopy();
        guides.Replace("languages/vi.yaml", "Xóa mọi thứ về bạn", "Xóa hết");
        _house.Guides = guides.Folder;
        await _house.RestartAsync();
        await InTimeAsync(() => Of("forget", "vi") == "Xóa hết");
    }

    [Fact]
    public async Task A_failure_stops_no_start_and_is_tried_again()
    {
        _house.Server.Faults.Lay(Failure.BadGateway, "setMyCommands", times: 2);
        await _house.StartAsync();
        await _house.SayAsync(_house.Server.User(7), "it does not come");
        await _house.PassUntilAsync(() => Of("about", "tr") is not null, TimeSpan.FromMinutes(2));
    }

    /// <summary>Lists for private chats; those for groups are another part's.</summary>
    private int Sent() => _house.Server.Calls.Count(call => call.Method == "setMyCommands" && call.Parameters["scope"]?.ToJsonString().Contains("all_private_chats", StringComparison.Ordinal) == true);

    private string? Of(string command, string language) => _house.Server.Commands.Get(Private, language).FirstOrDefault(listed => listed.Name == command)?.Description;

    private Task ListedAsync(string language) => InTimeAsync(() => _house.Server.Commands.Get(Private, language).Count > 0);

    private static Task InTimeAsync(Func<bool> holds) => Tests.Engine.InTimeExtensions.UntilAsync(holds);
}
