using Waymark.TelegramServer;

namespace Waymark.Tests.OnTelegram;

/// <summary><c>/check</c> in a group.</summary>
public sealed class GroupQuestions : IAsyncLifetime
{
    private const string Warning = "Somebody may write to you now as support. It is not us; do not answer.";

    private TelegramHouse _house = null!;
    private ServerUser _ana = null!, _bob = null!;
    private ServerChat _group = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await Group.OpenAsync();
        (_ana, _bob) = (_house.Server.User(7), _house.Server.User(8, "Bob"));
        _group = _house.Server.Group("Traders").With(_ana).With(_bob);
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Only_the_one_who_asks_sees_the_answer_where_the_bot_is_no_admin_and_privacy_mode_is_on()
    {
        await _ana.SendAsync(_group, "/check");
        var answer = await _house.OnlyForAsync(_group, _ana);
        Assert.Equal("Start", answer.Buttons.Single().Text);
        Assert.Empty(_group.SeenBy(_bob));
        Assert.False(_group.Bot.IsAdministrator);
    }

    [Fact]
    public async Task The_link_goes_on_exactly_where_the_person_stood_after_the_warning()
    {
        await _house.SayAsync(_ana, "it does not come");
        var choices = _house.Newest(_ana).Buttons.Select(button => button.Text).ToArray(); // Before the next prompt takes them away.
        await _ana.SendAsync(_group, "/check");
        var after = await _house.FollowAsync(_ana, await _house.OnlyForAsync(_group, _ana));
        Assert.StartsWith(Warning, after.Text, StringComparison.Ordinal);
        Assert.Equal(choices, after.Buttons.Select(button => button.Text), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Whoever_comes_from_a_group_for_the_first_time_reads_the_warning_first_too()
    {
        await _ana.SendAsync(_group, "/check");
        var first = await _house.FollowAsync(_ana, await _house.OnlyForAsync(_group, _ana));
        Assert.StartsWith(Warning, first.Text, StringComparison.Ordinal);
        Assert.Contains("I help when a KuCoin SMS code does not come.", first.Text, StringComparison.Ordinal);
    }

    /// <summary>A server older than Bot API 10.2 passes the parameter over and shows the answer to everybody.</summary>
    [Fact]
    public async Task Where_nothing_can_be_said_to_one_person_alone_a_line_for_all_leads_on()
    {
        await using var house = await TelegramHouse.OpenAsync(new BotApiOptions { Limits = false, KnowsEphemeral = false });
        var ana = house.Server.User(7);
        var group = house.Server.Group("Traders").With(ana);
        await ana.SendAsync(group, "/check");
        await house.Server.UntilAsync(() => house.ShownToAll(group) is [var line] && line.Buttons.Any() && group.Messages.Any(message => message is { IsFromBot: true, IsDeleted: true }));
        var first = await house.FollowAsync(ana, house.ShownToAll(group)[0]);
        Assert.StartsWith(Warning, first.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_worth_something_once_and_to_one_person_only()
    {
        await _ana.SendAsync(_group, "/check");
        var link = (await _house.OnlyForAsync(_group, _ana)).Buttons.Single().Url!;
        var payload = link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..];
        await _bob.StartAsync(payload);
        Assert.DoesNotContain(Warning, (await _house.NextAsync(_bob)).Text, StringComparison.Ordinal);
        await _ana.StartAsync(payload);
        Assert.Contains(Warning, (await _house.NextAsync(_ana)).Text, StringComparison.Ordinal);
        await _ana.SendAsync(_ana.PrivateChat, "/cancel");
        await _house.NextAsync(_ana);
        await _ana.StartAsync(payload);
        Assert.DoesNotContain(Warning, (await _house.NextAsync(_ana)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_of_yesterday_is_a_plain_start()
    {
        await _ana.SendAsync(_group, "/check");
        var answer = await _house.OnlyForAsync(_group, _ana);
        await _house.PassAsync(TimeSpan.FromHours(25));
        Assert.DoesNotContain(Warning, (await _house.FollowAsync(_ana, answer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_links_word_is_not_in_the_file()
    {
        await _ana.SendAsync(_group, "/check");
        var link = (await _house.OnlyForAsync(_group, _ana)).Buttons.Single().Url!;
        Assert.DoesNotContain(link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..], _house.FileAsText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_topic_the_answer_stands_in_that_topic_and_in_the_general_one_in_none()
    {
        var forum = _house.Server.Group("Forum", topics: true).With(_ana);
        await _ana.SendAsync(forum, "hello", topic: 5);
        await _ana.SendAsync(forum, "/check", topic: 5);
        Assert.Equal(5, (await _house.OnlyForAsync(forum, _ana)).Topic);
        await _ana.SendAsync(forum, "/check");
        Assert.Null((await _house.OnlyForAsync(forum, _ana)).Topic);
    }

    [Fact]
    public async Task A_command_that_shows_all_the_same_is_deleted_where_the_bot_may()
    {
        await _bob.SetBotAsync(_group, MemberStatus.Administrator, Group.MayPinAndDelete);
        var command = await _ana.SendVisiblyAsync(_group, "/check");
        await _house.OnlyForAsync(_group, _ana);
        Assert.True(command.IsDeleted);
    }

    [Fact]
    public async Task Where_the_bot_may_not_delete_it_does_not_try()
    {
        var command = await _ana.SendVisiblyAsync(_group, "/check");
        await _house.OnlyForAsync(_group, _ana);
        Assert.False(command.IsDeleted);
        Assert.DoesNotContain(_house.Server.Calls, call => call.Method == "deleteMessage");
    }

    [Fact]
    public async Task Words_behind_the_command_are_neither_repeated_nor_brought_to_the_conversation()
    {
        await _ana.SendVisiblyAsync(_group, "/check i tapped Send code 3 min ago");
        var answer = await _house.OnlyForAsync(_group, _ana);
        Assert.DoesNotContain("3 min", answer.Text, StringComparison.Ordinal);
        var first = await _house.FollowAsync(_ana, answer);
        Assert.DoesNotContain("noted", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("3 min ago", _house.Log.All + _house.FileAsText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "I removed your message: never share a code")]
    [InlineData(false, "Please delete your message: never share a code")]
    public async Task A_code_behind_the_command_is_removed_or_its_owner_asked_to(bool mayDelete, string words)
    {
        if (mayDelete)
            await _bob.SetBotAsync(_group, MemberStatus.Administrator, Group.MayPinAndDelete);
        var command = await _ana.SendVisiblyAsync(_group, "/check my code is 493817");
        var answer = await _house.OnlyForAsync(_group, _ana);
        Assert.StartsWith(words, answer.Text, StringComparison.Ordinal);
        Assert.Equal(mayDelete, command.IsDeleted);
        Assert.DoesNotContain("493817", answer.Text + _house.Log.All + _house.FileAsText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_would_be_late_is_not_sent()
    {
        await _house.StopAsync();
        await _ana.SendAsync(_group, "/check");
        _house.Clock.Set(_house.Clock.GetUtcNow() + TimeSpan.FromMinutes(20));
        await _house.StartAsync();
        await _house.Server.UntilAsync(() => _house.Server.PendingUpdates == 0);
        await Group.QuietAsync();
        Assert.DoesNotContain(_house.Server.Calls, call => call.Method == "sendMessage");
    }

    [Fact]
    public async Task Another_bots_command_and_peoples_talk_are_nothing_to_this_one()
    {
        await _bob.SetBotAsync(_group, MemberStatus.Administrator, Group.MayPin);
        await _ana.SendVisiblyAsync(_group, "/check@other_bot");
        await _ana.SendAsync(_group, "my code does not come");
        await _ana.SendVisiblyAsync(_group, "/help");
        await _house.Server.UntilAsync(() => _house.Server.PendingUpdates == 0);
        await Group.QuietAsync();
        Assert.DoesNotContain(_house.Server.Calls, call => call.Method == "sendMessage");
        await _ana.SendVisiblyAsync(_group, "/help@waymark_bot");
        await _house.OnlyForAsync(_group, _ana);
    }

    [Fact]
    public void The_commands_of_groups_are_ephemeral_every_one()
    {
        foreach (var scope in (string[])["all_group_chats", "all_chat_administrators"])
        {
            var commands = _house.Server.Commands.Get(new CommandScope(scope, null, null));
            Assert.Contains(commands, command => command.Name == "check");
            Assert.All(commands, command => Assert.True(command.IsEphemeral));
        }
        Assert.Equal(["check", "guide", "guides", "pin", "unpin"],
            _house.Server.Commands.Get(new CommandScope("all_chat_administrators", null, null)).Select(command => command.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
