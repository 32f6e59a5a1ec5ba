namespace Waymark.Tests.Engine.Killing;

public sealed class ChatKilled : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waymark-chat-");
    private readonly Lock _gate = new();
    private string _heard = "";

    [Fact]
    public async Task A_chat_that_is_killed_in_a_cooldown_holds_it_comes_back_and_ends_with_the_report()
    {
        using (var chat = Start())
        {
            await SayAsync(chat, "Log in", "When did you last tap Send code?");
            await SayAsync(chat, "1", "Shall I write to you here when it is time");
            await SayAsync(chat, "1", "Do other texts reach this phone?");
            await SayAsync(chat, "I tapped it again", "Watch your texts and do not tap again.");
            await SayAsync(chat, "I tapped it again", "Stop asking for codes until");
            await chat.KillAsync();
        }
        Forget();
        using (var chat = Start())
        {
            await HearAsync("Stop asking for codes until");
            await SayAsync(chat, "can i resend", "Did you tap again in between?");
            await HearAsync("one request is left today."); // By itself: the wake-up was kept.
            await SayAsync(chat, "1", "tap Send code once");
            await SayAsync(chat, "1", "Use only a code that comes from now on");
            await HearAsync("Did it come?");
            await SayAsync(chat, "2", "Which KuCoin do you use?");
            await SayAsync(chat, "1", "Here is your report");
            Assert.Contains("Requests in last hour: about 5", Heard, StringComparison.Ordinal);
            Assert.Equal(0, await chat.StopAsync());
            Assert.Equal("", chat.Errors);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Heard
    {
        get
        {
            lock (_gate)
                return _heard;
        }
    }

    private KilledProcess Start() => new("waymark.dll",
        ["chat", "--speed", "120", "--Storage:Path", Path.Combine(_folder.FullName, "bot.db"), "--Guides:Path", Path.Combine(AppContext.BaseDirectory, "guides")],
        line =>
        {
            lock (_gate)
                _heard += $"{line}\n";
        });

    private async Task SayAsync(KilledProcess chat, string line, string answer)
    {
        if (Heard.Length == 0)
            await InTimeExtensions.UntilAsync(() => Heard.Length > 0);
        Forget();
        chat.Say([line]);
        await HearAsync(answer);
    }

    /// <summary>Waits for a line; the choices below it are there a moment later, and numbers need them.</summary>
    private async Task HearAsync(string words)
    {
        await InTimeExtensions.UntilAsync(() => Heard.Contains(words, StringComparison.Ordinal), () => $"'{words}' was not said, but:\n{Heard}");
        await InTimeExtensions.AWhileAsync();
    }

    private void Forget()
    {
        lock (_gate)
            _heard = "";
    }
}
