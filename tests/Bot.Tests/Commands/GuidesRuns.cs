namespace Waymark.Tests.Commands;

/// <summary>The <c>guides</c> command as authors use it.</summary>
public sealed class GuidesRuns : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly GuidesCopy _guides = new();

    public void Dispose()
    {
        _guides.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Check_tells_that_there_is_no_problem()
    {
        var ended = await RunAsync("check");
        Assert.True(ended.ExitCode == 0, ended.Output);
        Assert.Equal("1 guide, 1 service, 9 languages: no problem\n", ended.Output);
        Assert.Empty(ended.Errors);
    }

    [Fact]
    public async Task Check_lists_problems_by_file_and_line_and_exits_with_1()
    {
        _guides.Replace("sms.yaml", "go: folder_android", "go: folder_nokia");
        _guides.Replace("sms.yaml", "title: The", "titel: The");
        _guides.Replace("services/kucoin.yaml", "attempts: { is: 3,", "attempts: { is: many,");
        var ended = await TheProgram.RunAsync(_folder.Path, "", ["guides", "check", _guides.Folder]);
        Assert.Equal(1, ended.ExitCode);
        var lines = ended.Output.TrimEnd().Split('\n');
        Assert.StartsWith("guides/services/kucoin.yaml:", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"guides/sms.yaml:{_guides.LineOf("sms.yaml", "titel")}: 'titel' is not known here.", lines[1], StringComparison.Ordinal);
        Assert.StartsWith($"guides/sms.yaml:{_guides.LineOf("sms.yaml", "go: folder_nokia")}: ", lines[2], StringComparison.Ordinal);
        Assert.Contains("Nothing leads to 'folder_android'.", lines[3], StringComparison.Ordinal);
        Assert.Equal("4 problems", lines[^1].Split(": ")[^1]);
    }

    [Fact]
    public async Task Check_of_a_folder_that_is_not_there_exits_with_2()
    {
        var ended = await TheProgram.RunAsync(_folder.Path, "", ["guides", "check", "nowhere"]);
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("nowhere', but there is no such folder. Set it to the folder that holds the guides.", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_names_guides_services_and_languages()
    {
        var ended = await RunAsync("list");
        Assert.Equal("sms  The SMS code does not come\n  for a service: kucoin-sms\n  languages: en\n", ended.Output);
        Assert.Equal(0, ended.ExitCode);
    }

    [Theory]
    [InlineData("mermaid", "flowchart TD\n", "s_folder -- \"How on Android\" --> s_folder_android", "s_restart -. \"before\" .-> s_last_request", "if clock is ready/last_chance")]
    [InlineData("dot", "digraph \"sms\" {\n", "\"folder\" -> \"folder_android\" [label=\"How on Android\"];", "\"restart\" -> \"last_request\" [label=\"before\", style=dashed];", "shape=hexagon")]
    public async Task Graph_draws_steps_choices_and_conditions(string format, string head, params string[] parts)
    {
        var ended = await RunAsync("graph", "sms", "--format", format);
        Assert.Equal(0, ended.ExitCode);
        Assert.StartsWith(head, ended.Output, StringComparison.Ordinal);
        Assert.All(parts, part => Assert.Contains(part, ended.Output, StringComparison.Ordinal));
        Assert.Equal(ended.Output, (await RunAsync("graph", "sms", "--format", format)).Output);
    }

    [Fact]
    public async Task A_guide_that_is_not_there_exits_with_2_and_names_those_there_are()
    {
        foreach (var line in new[] { "graph kucoin-sms", "missing es --guide kucoin-sms", "missing es --guide sms" })
            Assert.Equal(0, (await RunAsync(line.Split(' '))).ExitCode);
        foreach (var line in new[] { "graph nowhere", "missing es --guide nowhere" })
        {
            var ended = await RunAsync(line.Split(' '));
            Assert.Equal(2, ended.ExitCode);
            Assert.Contains("There is no guide 'nowhere'. There are: sms.", ended.Errors, StringComparison.Ordinal);
        }
        Assert.Contains("There is no guide 'nowhere'. There are: kucoin-sms.", (await RunAsync("try", "nowhere")).Errors, StringComparison.Ordinal);
        Assert.Contains("There is no guide 'kucon-sms'. There are: kucoin-sms. Did you mean 'kucoin-sms'?", (await RunAsync("try", "kucon-sms")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_writes_a_profile_of_which_only_what_is_empty_is_left_to_mend()
    {
        var ended = await RunAsync("new", "example-exchange");
        Assert.True(ended.ExitCode == 0, ended.Errors);
        Assert.Contains("services/example-exchange.yaml is written. Fill in what is empty;", ended.Output, StringComparison.Ordinal);
        var problems = _guides.Problems;
        Assert.Equal(1 + 4 + (9 * 2), problems.Count); // The name, the paths, and each number with its source.
        Assert.All(problems, problem => Assert.Matches(@"^guides/services/example-exchange\.yaml:\d+: '\w+' is empty\. Fill it in\.$", problem));
    }

    [Fact]
    public async Task A_profile_that_is_half_filled_in_is_left_out_once_and_the_others_go_on()
    {
        await RunAsync("new", "half");
        var ended = await RunAsync("list");
        Assert.Equal(0, ended.ExitCode);
        Assert.Equal("guides/services/half.yaml is left out, so nobody is helped with that service: line 4: 'name' is empty. Fill it in. And 22 more; waymark guides check lists them all.\n", ended.Errors);
        Assert.Contains("for a service: kucoin-sms\n", ended.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("check")).ExitCode);
        var chat = await TheProgram.RunAsync(_folder.Path, "/quit\n", ["chat", "--Guides:Path", _guides.Folder]);
        Assert.True(chat.ExitCode == 0, chat.Errors);
        Assert.Contains("half.yaml is left out", chat.Errors, StringComparison.Ordinal);
        _guides.Replace("services/kucoin.yaml", "attempts: { is: 3,", "attempts: { is: many,");
        Assert.Contains("The guides cannot be used:", (await RunAsync("list")).Errors, StringComparison.Ordinal); // No service is left.
    }

    [Fact]
    public async Task New_never_writes_over_a_file()
    {
        var before = _guides.TextOf("services/kucoin.yaml");
        var ended = await RunAsync("new", "kucoin");
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("kucoin.yaml is there already, and nothing is written over it.", ended.Errors, StringComparison.Ordinal);
        Assert.Equal(before, _guides.TextOf("services/kucoin.yaml"));
    }

    [Theory]
    [InlineData("Example")]
    [InlineData("../example")]
    [InlineData("an example")]
    public async Task New_takes_no_other_id(string id)
    {
        var ended = await RunAsync("new", id);
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains($"'{id}' is no id. Write small letters, digits and hyphens", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_writes_a_file_that_can_be_filled_in()
    {
        var ended = await RunAsync("missing", "es");
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("language: es\nguide: sms\ntexts:\n", ended.Output, StringComparison.Ordinal);
        Assert.Matches(@"# 0 of (\d+) texts of 'sms' are translated; \1 are left\.", ended.Output);
        Assert.Empty(ended.Errors);
        Assert.Contains("  # Do other texts reach this phone?\n  others.text: { of: 598ebe10, text: \"\" }\n", ended.Output, StringComparison.Ordinal);
        _guides.Write("translations/es.yaml", ended.Output);
        Assert.All(Waymark.Bot.Authoring.GuideFolder.Look(_guides.Folder).Problems, problem => Assert.True(problem.IsNote, problem.ToString()));
        _guides.Replace("translations/es.yaml", "of: 598ebe10, text: \"\"", "of: 598ebe10, text: \"¿Llegan otros SMS?\"");
        Assert.DoesNotContain("others.text:", (await RunAsync("missing", "es")).Output, StringComparison.Ordinal);
        _guides.Replace("sms.yaml", "Do other texts reach this phone?", "Do other texts still reach this phone?");
        Assert.Contains("  # Its English has changed. Until now: ¿Llegan otros SMS?\n  # Do other texts still reach this phone?\n", (await RunAsync("missing", "es")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_for_a_language_that_nobody_wrote_says_so()
    {
        var ended = await RunAsync("missing", "ess");
        Assert.Equal(0, ended.ExitCode);
        Assert.StartsWith("There is no languages/ess.yaml, so nobody's words in ess are understood yet;", ended.Errors, StringComparison.Ordinal);
        Assert.EndsWith("Did you mean 'es'?\n", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Try_lets_time_pass_on_an_empty_line_and_keeps_nothing()
    {
        Directory.CreateDirectory(_folder.File("tmp"));
        var ended = await TheProgram.RunAsync(_folder.Path, "Log in\n1\n1\n\n\n+\n/quit\n", ["guides", "try", "sms", "--Guides:Path", _guides.Folder], ("TMPDIR", _folder.File("tmp")));
        Assert.True(ended.ExitCode == 0, ended.Errors);
        Assert.Contains("(2:00 pass)", ended.Output, StringComparison.Ordinal);
        Assert.Contains("tap Resend in KuCoin once.", ended.Output, StringComparison.Ordinal);
        Assert.Contains("(nothing is due: it is your turn)", ended.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.File("tmp"), "waymark*"));
        Assert.Equal(["tmp"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).OfType<string>(), StringComparer.Ordinal);
    }

    private Task<Ended> RunAsync(params string[] arguments) =>
        TheProgram.RunAsync(_folder.Path, "", ["guides", .. arguments, "--Guides:Path", _guides.Folder]);
}
