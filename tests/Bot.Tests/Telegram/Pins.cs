using Waymark.TelegramServer;

namespace Waymark.Tests.OnTelegram;

/// <summary><c>/pin</c>, <c>/unpin</c>, <c>/guides</c> and <c>/guide</c> in a group.</summary>
public sealed class Pins : IAsyncLifetime
{
    private const string Warning = "Somebody may write to you now as support. It is not us; do not answer.";

    private TelegramHouse _house = null!;
    private ServerUser _mona = null!, _ana = null!;
    private ServerChat _group = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await Group.OpenAsync();
        (_mona, _ana) = (_house.Server.User(7, "Mona"), _house.Server.User(8));
        _group = _house.Server.Group("Traders").With(_mona, MemberStatus.Administrator, Group.MayPin).With(_ana);
        await _mona.SetBotAsync(_group, MemberStatus.Administrator, Group.MayPin);
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_preview_that_only_the_moderator_sees_becomes_the_pinned_message()
    {
        await _mona.SendAsync(_group, "/pin");
        var preview = await _house.OnlyForAsync(_group, _mona);
        Assert.Equal(["Pin it", "Not now"], preview.Buttons.Select(button => button.Text), StringComparer.Ordinal);
        Assert.Empty(_group.SeenBy(_ana));
        var tap = await _mona.TapAsync(preview, "Pin it");
        Assert.StartsWith("Pinned.", (await tap.AnswerAsync()).Text, StringComparison.Ordinal);
        await _house.Server.UntilAsync(() => preview.Edits.Count > 0);
        var pinned = Assert.Single(_group.PinnedMessages);
        Assert.Equal(preview.Edits[0].Text, pinned.Text);
        Assert.True(pinned.IsSilent);
        Assert.Empty(preview.Buttons);
    }

    [Fact]
    public async Task The_pinned_message_says_what_it_is_what_not_to_do_never_to_share_and_which_bot_it_is()
    {
        var pinned = await _house.PinAsync(_group, _mona);
        foreach (var words in (string[])["Your KuCoin SMS code does not come?", "do not tap Resend again and again", "Never send your code, password or phone number here.", "@waymark_bot; any other name is a fake."])
            Assert.Contains(words, pinned.Text, StringComparison.Ordinal);
        Assert.Equal("Start", pinned.Buttons.Single().Text);
        Assert.StartsWith("https://t.me/waymark_bot?start=p", pinned.Buttons.Single().Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_button_leads_everybody_to_the_guide_as_often_as_they_like()
    {
        var pinned = await _house.PinAsync(_group, _mona);
        var first = await _house.FollowAsync(_ana, pinned);
        Assert.StartsWith(Warning, first.Text, StringComparison.Ordinal);
        var question = await _house.TapAsync(_ana, first, first.Buttons.First().Text);
        var choices = question.Buttons.Select(button => button.Text).ToArray(); // Before the next prompt takes them away.
        var again = await _house.FollowAsync(_ana, pinned);
        Assert.Equal(choices, again.Buttons.Select(button => button.Text), StringComparer.Ordinal);
        Assert.StartsWith(Warning, (await _house.FollowAsync(_house.Server.User(9, "Cem"), pinned)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_now_pins_nothing_and_takes_the_preview_away()
    {
        await _mona.SendAsync(_group, "/pin");
        var preview = await _house.OnlyForAsync(_group, _mona);
        Assert.Equal("Nothing was pinned.", (await (await _mona.TapAsync(preview, "Not now")).AnswerAsync()).Text);
        await _house.Server.UntilAsync(() => preview.IsDeleted);
        Assert.Empty(_house.ShownToAll(_group));
    }

    [Fact]
    public async Task A_double_tap_pins_once()
    {
        await _mona.SendAsync(_group, "/pin");
        var preview = await _house.OnlyForAsync(_group, _mona);
        var (first, second) = (await _mona.TapAsync(preview, "Pin it"), await _mona.TapAsync(preview, "Pin it"));
        Assert.StartsWith("Pinned.", (await first.AnswerAsync()).Text, StringComparison.Ordinal);
        Assert.Equal("That was done already.", (await second.AnswerAsync()).Text);
        await Group.QuietAsync();
        Assert.Single(_house.ShownToAll(_group));
    }

    [Theory]
    [InlineData("/pin")]
    [InlineData("/unpin")]
    [InlineData("/guides")]
    public async Task Whoever_may_not_pin_is_told_so_alone(string command)
    {
        _group.With(_ana, MemberStatus.Administrator, new AdminRights { CanDeleteMessages = true });
        await _ana.SendAsync(_group, command);
        var answer = await _house.OnlyForAsync(_group, _ana);
        Assert.Equal("Only the owner and administrators with the right to pin can do that.", answer.Text);
        Assert.Empty(answer.Buttons);
    }

    [Fact]
    public async Task The_owner_may()
    {
        _group.With(_ana, MemberStatus.Creator);
        await _house.PinAsync(_group, _ana);
        Assert.Single(_group.PinnedMessages);
    }

    [Fact]
    public async Task A_right_that_was_lost_between_preview_and_tap_is_lost()
    {
        await _mona.SendAsync(_group, "/pin");
        var preview = await _house.OnlyForAsync(_group, _mona);
        _group.With(_mona);
        var tap = await _mona.TapAsync(preview, "Pin it");
        Assert.Equal("Only the owner and administrators with the right to pin can do that.", (await tap.AnswerAsync()).Text);
        Assert.Empty(_house.ShownToAll(_group));
    }

    [Fact]
    public async Task A_bot_without_the_right_says_which_it_needs_before_the_preview_and_after_it()
    {
        const string Need = "I may not do that here. I need the right \"Pin messages\": an administrator can give it to me.";
        await _mona.SendAsync(_group, "/pin");
        var preview = await _house.OnlyForAsync(_group, _mona);
        await _mona.SetBotAsync(_group, MemberStatus.Administrator, AdminRights.None);
        Assert.Equal(Need, (await (await _mona.TapAsync(preview, "Pin it")).AnswerAsync()).Text);
        await _mona.SendAsync(_group, "/pin");
        await _house.Server.NextMessageAsync(_group, message => message.Receiver == _mona && message.Text == Need && message.Edits.Count == 0);
        Assert.Empty(_house.ShownToAll(_group));
    }

    [Fact]
    public async Task A_right_that_goes_while_the_message_is_on_its_way_leaves_no_message_behind()
    {
        _house.Expected = refusal => refusal.Method == "pinChatMessage";
        await _mona.SendAsync(_group, "/pin");
        var preview = await _house.OnlyForAsync(_group, _mona);
        _house.Server.Faults.Lay(new Failure.Error(400, "Bad Request: not enough rights to manage pinned messages in the chat"), "pinChatMessage");
        var tap = await _mona.TapAsync(preview, "Pin it");
        Assert.Contains("I need the right", (await tap.AnswerAsync()).Text, StringComparison.Ordinal);
        Assert.Empty(_house.ShownToAll(_group));
    }

    [Fact]
    public async Task An_anonymous_administrator_shows_themselves_by_a_tap_and_nobody_else_can()
    {
        await _mona.SendAnonymouslyAsync(_group, "/pin");
        var question = await _house.ForAllAsync(_group);
        Assert.Equal("One of those who run this group asked for me. Only they can go on here.", question.Text);
        var stranger = await (await _ana.TapAsync(question, "Go on")).AnswerAsync();
        Assert.True(stranger.IsAlert);
        Assert.Equal("Only the owner and administrators with the right to pin can do that.", stranger.Text);
        await _mona.TapAsync(question, "Go on");
        var preview = await _house.OnlyForAsync(_group, _mona);
        await _house.Server.UntilAsync(() => question.IsDeleted);
        await (await _mona.TapAsync(preview, "Pin it")).AnswerAsync();
        Assert.Single(_group.PinnedMessages);
    }

    [Fact]
    public async Task In_a_topic_the_message_is_pinned_in_that_topic()
    {
        var forum = _house.Server.Group("Forum", topics: true).With(_mona, MemberStatus.Creator);
        await _mona.SetBotAsync(forum, MemberStatus.Administrator, Group.MayPin);
        await _mona.SendAsync(forum, "hello", topic: 5);
        Assert.Equal(5, (await _house.PinAsync(forum, _mona, topic: 5)).Topic);
        Assert.Null((await _house.PinAsync(forum, _mona)).Topic);
        Assert.Equal(2, forum.PinnedMessages.Count);
    }

    [Fact]
    public async Task Pinning_anew_takes_the_older_pin_down()
    {
        var older = await _house.PinAsync(_group, _mona);
        await _house.PassAsync(TimeSpan.FromMinutes(1));
        var newer = await _house.PinAsync(_group, _mona);
        await _house.Server.UntilAsync(() => !older.IsPinned);
        Assert.True(newer.IsPinned);
    }

    [Fact]
    public async Task Unpin_takes_it_down_and_its_button_still_leads_to_the_guide()
    {
        var pinned = await _house.PinAsync(_group, _mona);
        await _mona.SendAsync(_group, "/unpin");
        Assert.Equal("Unpinned.", (await _house.OnlyForAsync(_group, _mona)).Text);
        Assert.False(pinned.IsPinned);
        await _mona.SendAsync(_group, "/unpin");
        Assert.Equal("No guide of mine is pinned here.", (await _house.OnlyForAsync(_group, _mona)).Text);
        Assert.StartsWith(Warning, (await _house.FollowAsync(_ana, pinned)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guides_are_listed_for_moderators()
    {
        await _mona.SendAsync(_group, "/guides");
        Assert.EndsWith("KuCoin: The SMS code does not come", (await _house.OnlyForAsync(_group, _mona)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_that_the_bot_did_not_put_there_does_nothing()
    {
        await _mona.SendAsync(_group, "/pin");
        var preview = await _house.OnlyForAsync(_group, _mona);
        var data = preview.Buttons.First().Data!;
        await (await _mona.TapAsync(preview, "Not now")).AnswerAsync();
        await _mona.SendAnonymouslyAsync(_group, "/pin");
        var tap = await _ana.TapStaleAsync(await _house.ForAllAsync(_group), data);
        Assert.Contains("That question is over.", (await tap.AnswerAsync()).Text, StringComparison.Ordinal);
        Assert.Empty(_group.PinnedMessages);
    }

    [Fact]
    public async Task Guide_in_reply_to_a_member_offers_it_there_without_a_word_about_the_problem()
    {
        var question = await _ana.SendAsync(_group, "no code at all!!");
        await _mona.SendAsync(_group, "/guide", replyTo: question);
        var offer = await _house.ForAllAsync(_group);
        Assert.Equal("This may help. It goes on in private, where nobody else reads along.", offer.Text);
        Assert.Equal(question, offer.ReplyTo);
        Assert.StartsWith(Warning, (await _house.FollowAsync(_ana, offer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guide_of_anybody_else_is_a_check()
    {
        var question = await _mona.SendAsync(_group, "hello");
        await _ana.SendVisiblyAsync(_group, "/guide", replyTo: question);
        Assert.Equal("Start", (await _house.OnlyForAsync(_group, _ana)).Buttons.Single().Text);
        Assert.Empty(_house.ShownToAll(_group));
    }

    [Fact]
    public async Task With_more_than_one_guide_the_moderator_chooses()
    {
        using var guides = new GuidesCopy();
        guides.Write("services/sample.yaml", TheCheckout.TextOf("docs/examples/second-service/services/sample.yaml"));
        await _house.StopAsync();
        _house.Guides = guides.Folder;
        await _house.StartAsync();
        await _mona.SendAsync(_group, "/pin");
        var choice = await _house.OnlyForAsync(_group, _mona);
        Assert.Equal("Which guide shall I pin?", choice.Text);
        await _mona.TapAsync(choice, "Sample: The SMS code does not come");
        await _house.Server.UntilAsync(() => choice.Buttons.Any(button => button.Text == "Pin it"));
        await (await _mona.TapAsync(choice, "Pin it")).AnswerAsync();
        Assert.Contains("Your Sample SMS code", Assert.Single(_group.PinnedMessages).Text, StringComparison.Ordinal);
    }
}
