using Waymark.TelegramServer;

namespace Waymark.Tests.OnTelegram;

/// <summary>What becomes of a pin after it is pinned: other words, other hands, a crash, a move.</summary>
public sealed class PinsOverTime : IAsyncLifetime
{
    private const string Gone = "The guide that you pinned in \"Traders\" is not pinned any more.\n/pin pins it again.";

    private TelegramHouse _house = null!;
    private ServerUser _mona = null!, _ana = null!;
    private ServerChat _group = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await Group.OpenAsync();
        (_mona, _ana) = (_house.Server.User(7, "Mona"), _house.Server.User(8));
        _group = _house.Server.Group("Traders").With(_mona, MemberStatus.Creator).With(_ana);
        await _mona.SetBotAsync(_group, MemberStatus.Administrator, Group.MayPin);
        _house.Expected = refusal => refusal.Method is "editMessageText" && (refusal.Why.Contains("not modified", StringComparison.Ordinal) || refusal.Why.Contains("not found", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task It_changes_in_place_when_the_guide_does()
    {
        var pinned = await _house.PinAsync(_group, _mona);
        using var guides = new GuidesCopy();
        guides.Replace("sms.yaml", "Your {service} SMS code does not come?", "No {service} SMS code?");
        await _house.StopAsync();
        _house.Guides = guides.Folder;
        await _house.StartAsync();
        await _house.Server.UntilAsync(() => pinned.Text!.StartsWith("No KuCoin SMS code?", StringComparison.Ordinal));
        Assert.True(pinned.IsPinned);
        Assert.Single(_house.ShownToAll(_group));
    }

    [Fact]
    public async Task A_start_with_the_same_guide_touches_nothing()
    {
        await _house.PinAsync(_group, _mona);
        await _house.RestartAsync();
        await _house.SayAsync(_ana, "it does not come");
        Assert.DoesNotContain(_house.Server.Calls, call => call.Method == "editMessageText");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_pinned_it_is_told_once_that_it_is_gone(bool isDeleted)
    {
        await _house.SayAsync(_mona, "hello");
        var pinned = await _house.PinAsync(_group, _mona);
        await (isDeleted ? _mona.DeleteAsync(pinned) : _mona.UnpinAsync(pinned));
        await _house.PassAsync(TimeSpan.FromHours(1));
        await _house.Server.UntilAsync(() => _house.MessagesTo(_mona).Any(message => message.Text == Gone));
        await _house.PassAsync(TimeSpan.FromHours(3));
        await Group.QuietAsync();
        Assert.Single(_house.MessagesTo(_mona), message => message.Text == Gone);
    }

    [Fact]
    public async Task Whoever_never_wrote_to_the_bot_in_private_is_not_written_to()
    {
        var pinned = await _house.PinAsync(_group, _mona);
        await _mona.DeleteAsync(pinned);
        await _house.PassAsync(TimeSpan.FromHours(1));
        await _house.Server.CallAsync("editMessageText", call => !call.IsOk);
        await Group.QuietAsync();
        Assert.DoesNotContain(_house.Server.Calls, call => call.ChatId == _mona.Id);
    }

    [Fact]
    public async Task A_newer_pin_of_somebody_elses_is_no_reason_to_call_ours_gone()
    {
        await _house.SayAsync(_mona, "hello");
        await _house.PinAsync(_group, _mona);
        await _mona.PinAsync(await _mona.SendAsync(_group, "rules"));
        await _house.PassAsync(TimeSpan.FromHours(1));
        await _house.Server.CallAsync("getChat");
        await Group.QuietAsync();
        Assert.DoesNotContain(_house.MessagesTo(_mona), message => message.Text == Gone);
    }

    [Fact]
    public async Task An_order_that_a_crash_left_undone_is_done_at_the_next_start()
    {
        await _mona.SendAsync(_group, "/pin");
        var preview = await _house.OnlyForAsync(_group, _mona);
        using (_house.Server.Faults.Lay(new Failure.DropBefore(), "sendMessage", _group.Id, times: null))
        {
            await _mona.TapAsync(preview, "Pin it");
            await _house.Server.CallAsync("sendMessage", call => call.ChatId == _group.Id && call.Fault is not null);
            await _house.StopAsync();
        }
        await _house.StartAsync();
        await _house.Server.UntilAsync(() => _group.PinnedMessages.Count == 1);
        Assert.Single(_house.ShownToAll(_group));
    }

    [Fact]
    public async Task A_message_that_was_sent_and_not_pinned_before_a_crash_is_pinned_then()
    {
        await _mona.SendAsync(_group, "/pin");
        var preview = await _house.OnlyForAsync(_group, _mona);
        using (_house.Server.Faults.Lay(new Failure.DropBefore(), "pinChatMessage", _group.Id, times: null))
        {
            await _mona.TapAsync(preview, "Pin it");
            await _house.Server.CallAsync("pinChatMessage");
            await _house.StopAsync();
        }
        Assert.Empty(_group.PinnedMessages);
        await _house.StartAsync();
        await _house.Server.UntilAsync(() => _group.PinnedMessages.Count == 1);
        Assert.Single(_house.ShownToAll(_group));
    }

    [Fact]
    public async Task A_right_that_was_lost_before_the_next_start_is_asked_for_again()
    {
        await _mona.SendAsync(_group, "/pin");
        var preview = await _house.OnlyForAsync(_group, _mona);
        using (_house.Server.Faults.Lay(new Failure.DropBefore(), "sendMessage", _group.Id, times: null))
        {
            await _mona.TapAsync(preview, "Pin it");
            await _house.Server.CallAsync("sendMessage", call => call.ChatId == _group.Id && call.Fault is not null);
            await _house.StopAsync();
        }
        _group.With(_mona);
        await _house.StartAsync();
        await _house.SayAsync(_ana, "it does not come");
        await Group.QuietAsync();
        Assert.Empty(_house.ShownToAll(_group));
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_has_its_pin_there_and_its_links_go_on()
    {
        var small = _house.Server.Group("Small", supergroup: false).With(_mona, MemberStatus.Creator).With(_ana);
        await _mona.SetBotAsync(small, MemberStatus.Administrator, Group.MayPin);
        var old = await _house.PinAsync(small, _mona);
        await _ana.SendAsync(small, "/check");
        var ticket = await _house.OnlyForAsync(small, _ana);
        var large = await _mona.MigrateAsync(small);
        await _house.Server.UntilAsync(() => large.PinnedMessages.Count == 1);
        await Group.QuietAsync();
        Assert.Single(_house.ShownToAll(large));
        Assert.Equal(old.Buttons.Single().Url, large.PinnedMessages[0].Buttons.Single().Url);
        Assert.Contains("Somebody may write to you now as support.", (await _house.FollowAsync(_ana, ticket)).Text, StringComparison.Ordinal);
        await _mona.SendAsync(large, "/unpin");
        Assert.Equal("Unpinned.", (await _house.OnlyForAsync(large, _mona)).Text);
    }

    [Fact]
    public async Task A_move_that_a_call_tells_of_first_is_followed()
    {
        var small = _house.Server.Group("Small", supergroup: false).With(_mona, MemberStatus.Creator);
        await _mona.SetBotAsync(small, MemberStatus.Administrator, Group.MayPin);
        await _house.PinAsync(small, _mona);
        await _house.StopAsync();
        using var guides = new GuidesCopy();
        guides.Replace("sms.yaml", "Your {service} SMS code does not come?", "No {service} SMS code?");
        _house.Guides = guides.Folder;
        var large = await _mona.MigrateAsync(small);
        _house.Expected = refusal => refusal.Why.Contains("upgraded", StringComparison.Ordinal) || refusal.Why.Contains("not found", StringComparison.Ordinal);
        await _house.StartAsync();
        await _house.Server.UntilAsync(() => large.PinnedMessages.Count == 1);
        Assert.StartsWith("No KuCoin SMS code?", large.PinnedMessages[0].Text, StringComparison.Ordinal);
    }
}
