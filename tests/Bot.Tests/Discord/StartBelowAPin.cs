using Waymark.DiscordServer;
using Waymark.Tests.Engine;
using Permissions = Waymark.DiscordServer.Permissions;

namespace Waymark.Tests.OnDiscord;

/// <summary>The Start button that everybody sees, below a pin and below an offer.</summary>
public sealed class StartBelowAPin : IAsyncLifetime
{
    private const string Warning = "Somebody may write to you now as support. It is not us; do not answer.";

    private PinHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await PinHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task It_opens_a_conversation_that_only_the_one_who_pressed_sees()
    {
        var pinned = await _house.PinAsync();
        var (words, cem) = (pinned.Content, _house.House.Server.AddUser("cem"));
        _house.House.Guild.AddMember(cem);
        foreach (var person in (DiscordUser[])[_house.Ana, cem])
        {
            var begun = await person.Press(pinned, "Start").ShownAsync();
            Assert.Same(person, begun.OnlyFor);
            Assert.StartsWith(Warning, begun.Content, StringComparison.Ordinal);
            Assert.Contains("I help when a KuCoin SMS code does not come.", begun.Content, StringComparison.Ordinal);
            Assert.Contains("Only you can see this. If it vanishes: /check", begun.Content, StringComparison.Ordinal);
        }
        Assert.Equal(words, pinned.Content);
        Assert.Single(pinned.Buttons);
    }

    [Fact]
    public async Task Whoever_has_a_conversation_goes_on_where_it_stands()
    {
        var pinned = await _house.PinAsync();
        var prompt = await _house.House.CheckAsync("it does not come");
        var choices = DiscordHouse.ChoicesOf(prompt).ToList();
        var again = await _house.Ana.Press(pinned, "Start").ShownAsync();
        Assert.StartsWith(Warning, again.Content, StringComparison.Ordinal);
        Assert.Equal(choices, DiscordHouse.ChoicesOf(again), StringComparer.Ordinal);
        await _house.House.TapAsync(again, "Under 2 min");
        Assert.Contains("Do not tap Resend yet", again.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_warns_of_nobody_for_nobody_sees_it()
    {
        Assert.DoesNotContain(Warning, (await _house.House.CheckAsync()).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_stands_below_the_members_message_without_a_word_about_the_problem()
    {
        var question = _house.Ana.Write(_house.Channel, "no code at all!!");
        var told = await _house.Mona.Command(question, "Offer the guide").ShownAsync();
        Assert.Equal("Done: it stands below the message, without a word about why.", told.Content);
        Assert.Same(_house.Mona, told.OnlyFor);
        var offer = Assert.Single(_house.ForAll());
        Assert.Equal("This may help. It goes on in private, where nobody else reads along.", offer.Content);
        Assert.Equal(19, offer.Type);
        Assert.Empty(offer.Pinged);
        Assert.StartsWith(Warning, (await _house.Ana.Press(offer, "Start").ShownAsync()).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_gone_by_then_gets_no_offer()
    {
        _house.House.Expected = refusal => refusal.Where.Contains("/messages", StringComparison.Ordinal);
        var question = _house.Ana.Write(_house.Channel, "no code at all!!");
        _house.Ana.Delete(question); // Mona's screen still shows it.
        var given = _house.Mona.Command(question, "Offer the guide");
        Assert.Equal("That message is gone, so there is nobody to offer it to.", (await given.ShownAsync()).Content);
        Assert.Empty(_house.ForAll());
    }

    [Fact]
    public async Task A_bot_that_may_not_write_there_names_the_permission()
    {
        var question = _house.Ana.Write(_house.Channel, "no code at all!!");
        _house.Channel.For(_house.House.Server.Bot, deny: Permissions.SendMessages);
        Assert.Equal("I may not do that here. I need \"Send Messages\": an administrator can give it to me.", (await _house.Mona.Command(question, "Offer the guide").ShownAsync()).Content);
    }
}
