using Waymark.DiscordServer;
using Waymark.Tests.Engine;

namespace Waymark.Tests.OnDiscord;

/// <summary>The gateway breaks while people talk: no word is lost, and none is answered twice.</summary>
public sealed class InMidConversation : IAsyncLifetime
{
    private DiscordHouse _house = null!;

    public static TheoryData<string> Breaks => ["op 7", "op 9, resumable", "op 9, over", "a broken line", "4000", "4009", "a zombie"];

    public async ValueTask InitializeAsync() => _house = await DiscordHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task The_conversation_goes_on_where_it_stood(string how)
    {
        var prompt = await _house.CheckAsync("it does not come");
        await BreakAsync(how);
        await _house.TapAsync(prompt, "Under 2 min");
        await _house.TapAsync(prompt, "Yes, write to me");
        await BreakAsync(how);
        await _house.PassAsync(TimeSpan.FromMinutes(2));
        var due = await DueAsync();
        await BreakAsync(how);
        await _house.TapAsync(due, "I tapped Resend");
        await _house.TapAsync(due, "It came");
        Assert.Equal(2, _house.Ana.WithBot().Messages.Count(message => message.Author == _house.Server.Bot));
    }

    [Fact]
    public async Task What_was_said_while_the_line_was_down_is_answered_once()
    {
        _house.Ana.WriteToBot("it does not come");
        var first = await _house.DirectAsync();
        _house.Server.Gateway.LosesEvents = true;
        _house.Ana.WriteToBot("under 2 min");
        _house.Server.Gateway.LosesEvents = false;
        _house.Server.Gateway.Kill();
        await _house.PassUntilAsync(() => Answers() > 1);
        _house.Server.Gateway.Repeat(3);
        await InTimeExtensions.AWhileAsync();
        await _house.Engine.WhenIdleAsync();
        Assert.Equal(2, Answers());
        Assert.Contains("Do not tap Resend yet", _house.Ana.WithBot().Messages[^1].Content, StringComparison.Ordinal);
        Assert.NotSame(first, _house.Ana.WithBot().Messages[^1]);
    }

    [Fact]
    public async Task A_press_that_waited_for_the_line_is_answered_where_there_is_time()
    {
        var prompt = await _house.CheckAsync("it does not come");
        _house.Server.Gateway.LosesEvents = true;
        var pressed = _house.Tap(prompt, "Under 2 min");
        _house.Server.Gateway.LosesEvents = false;
        _house.Server.Gateway.AskReconnect();
        await _house.PassUntilAsync(() => pressed.KeptLimit || pressed.Failed);
        await InTimeExtensions.UntilAsync(() => prompt.Content.Contains("Do not tap Resend yet", StringComparison.Ordinal));
    }

    private int Answers() => _house.Ana.WithBot().Messages.Count(message => message.Author == _house.Server.Bot);

    private Task<DiscordMessage> DueAsync() => _house.DirectAsync(message => message.Content.Contains("tap Resend in KuCoin once", StringComparison.Ordinal));

    private async Task BreakAsync(string how)
    {
        var gateway = _house.Server.Gateway;
        var before = Joins();
        switch (how)
        {
            case "op 7":
                gateway.AskReconnect();
                break;
            case "op 9, resumable":
                gateway.Invalidate(resumable: true);
                break;
            case "op 9, over":
                gateway.Invalidate(resumable: false);
                break;
            case "a broken line":
                gateway.Kill();
                break;
            case "a zombie":
                gateway.WithholdsAcks = true;
                await _house.PassUntilAsync(() => gateway.Connections == 0 || Joins() > before);
                gateway.WithholdsAcks = false;
                break;
            default:
                gateway.Close(int.Parse(how, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
        await _house.PassUntilAsync(() => Joins() > before && gateway.Sessions.Any(session => session.IsConnected));
    }

    /// <summary>Identifies and resumes.</summary>
    private int Joins() => _house.Server.Gateway.Frames.Count(frame => frame["op"]!.GetValue<int>() is 2 or 6);
}
