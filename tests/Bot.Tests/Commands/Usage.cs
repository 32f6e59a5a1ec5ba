namespace Waymark.Tests.Commands;

/// <summary>What the command line answers to right and wrong use.</summary>
public sealed class Usage : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--help", "Example: waymark --Storage:Path")]
    [InlineData("chat --help", "Example: waymark chat")]
    [InlineData("try --help", "Example: waymark try")]
    [InlineData("phrases --help", "Example: waymark phrases")]
    [InlineData("guides --help", "Example: waymark guides check")]
    [InlineData("guides check --help", "Example: waymark guides check guides")]
    [InlineData("guides try --help", "Example: waymark guides try sms")]
    public async Task Help_shows_an_example(string line, string example)
    {
        var ended = await RunAsync(line);
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains(example, ended.Output, StringComparison.Ordinal);
        Assert.Empty(ended.Errors);
    }

    [Theory]
    [InlineData("--nonsense", "--nonsense")]
    [InlineData("talk", "talk")]
    [InlineData("chat --sped 2", "--sped")]
    [InlineData("chat --speed", "--speed")]
    [InlineData("try", "try")]
    [InlineData("guides graph sms --format svg", "svg")]
    [InlineData("guides new", "new")]
    [InlineData("try one.script two.script", "two.script")]
    public async Task Wrong_use_exits_with_2_and_names_it(string line, string named)
    {
        var ended = await RunAsync(line);
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(named, ended.Errors, StringComparison.Ordinal);
        Assert.Contains("waymark --help shows how it is used.", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chat --speed 0", "Clock:Speed is '0'")]
    [InlineData("chat --speed -1", "Clock:Speed is '-1'")]
    [InlineData("chat --speed abc", "Clock:Speed is 'abc'")]
    [InlineData("chat --Clock:Speed 0", "Clock:Speed is '0'")]
    public async Task A_speed_that_no_clock_can_run_at_exits_with_2(string line, string named)
    {
        var ended = await RunAsync(line);
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(named, ended.Errors, StringComparison.Ordinal);
        Assert.Contains("Set a number from 1 to 3600", ended.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("data")), "Nothing may be made before the settings are right.");
    }

    [Fact]
    public async Task An_unknown_guide_exits_with_2_and_names_those_there_are()
    {
        var ended = await RunAsync("chat --guide nowhere-sms");
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("There is no guide 'nowhere-sms'. There are: kucoin-sms.", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_language_exits_with_2_and_names_those_there_are()
    {
        var ended = await RunAsync("chat --language xx");
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("There is no language 'xx'. There are: en, es, hi, hi-Latn, id, pt, ru, tr, vi.", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guides_with_problems_exit_with_2_and_name_file_and_line()
    {
        using var guides = new GuidesCopy();
        guides.Replace("sms.yaml", "go: folder_android", "go: folder_nokia");
        var ended = await RunAsync($"chat --Guides:Path {guides.Folder}");
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains($"sms.yaml:{guides.LineOf("sms.yaml", "go: folder_nokia")}: ", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("goes to 'folder_nokia'", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_platform_and_without_input_it_exits_with_2_and_names_the_settings()
    {
        var ended = await TheProgram.RunAsync(_folder.Path, "", []);
        Assert.Equal(2, ended.ExitCode);
        Assert.All(["No platform is set", "Telegram:Token", "Discord:Token", "Telegram__Token", "waymark chat", "appsettings.example.json"],
            words => Assert.Contains(words, ended.Errors, StringComparison.Ordinal));
        Assert.Empty(ended.Output);
    }

    [Fact]
    public async Task Without_a_platform_it_chats_with_whoever_writes()
    {
        var ended = await TheProgram.RunAsync(_folder.Path, "1\n1\n/quit\n", []);
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("Do not tap Resend yet", ended.Output, StringComparison.Ordinal);
    }

    private Task<Ended> RunAsync(string line) => TheProgram.RunAsync(_folder.Path, "/quit\n", line.Split(' '));
}
