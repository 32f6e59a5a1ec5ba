namespace Waymark.Tests.Settings;

/// <summary>Command line over environment over appsettings.json, as the real program reads them.</summary>
public sealed class WhereSettingsComeFrom : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_set_keeps_everything_in_a_folder_named_data()
    {
        await ChatAsync();
        Assert.True(File.Exists(_folder.File("data/bot.db")));
    }

    [Fact]
    public async Task The_file_appsettings_json_is_read()
    {
        WriteSettings();
        await ChatAsync();
        Assert.True(File.Exists(_folder.File("from-file.db")));
    }

    [Fact]
    public async Task The_environment_wins_over_the_file()
    {
        WriteSettings();
        await ChatAsync(environment: "from-environment.db");
        Assert.True(File.Exists(_folder.File("from-environment.db")));
        Assert.False(File.Exists(_folder.File("from-file.db")));
    }

    [Fact]
    public async Task The_command_line_wins_over_both()
    {
        WriteSettings();
        await ChatAsync("from-environment.db", "--Storage:Path", "from-line.db");
        Assert.True(File.Exists(_folder.File("from-line.db")));
        Assert.False(File.Exists(_folder.File("from-environment.db")));
        Assert.False(File.Exists(_folder.File("from-file.db")));
    }

    [Theory]
    [InlineData("{ \"Storage\": { \"Path\": \"a.db\" ", "line")]
    [InlineData("[ 1 ]", "Top-level JSON element must be an object")]
    public async Task A_malformed_file_is_refused_saying_where(string json, string what)
    {
        _folder.Write("appsettings.json", json);
        var ended = await TheProgram.RunAsync(_folder.Path, "/quit\n", ["chat"]);
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("appsettings.json cannot be read", ended.Errors, StringComparison.Ordinal);
        Assert.Contains(what, ended.Errors, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("appsettings.example.json shows how it looks", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_settings_of_every_source_are_told_together()
    {
        _folder.Write("appsettings.json", """{ "Clock": { "Speed": 0 }, "Guides": { "Pfad": "x" } }""");
        var ended = await TheProgram.RunAsync(_folder.Path, "", ["chat", "--Guides:Path", "nowhere"], ("Storage__Path", _folder.Path));
        Assert.Equal(2, ended.ExitCode);
        Assert.All(["Clock:Speed is '0'", "Guides:Pfad is not a setting", "nowhere', but there is no such folder", "a folder. Set it to the path of a file"],
            problem => Assert.Contains(problem, ended.Errors, StringComparison.Ordinal));
    }

    private void WriteSettings() => _folder.Write("appsettings.json", """{ "Storage": { "Path": "from-file.db" } }""");

    private async Task ChatAsync(string? environment = null, params string[] arguments)
    {
        (string, string)[] set = environment is null ? [] : [("Storage__Path", environment)];
        var ended = await TheProgram.RunAsync(_folder.Path, "/quit\n", ["chat", .. arguments], set);
        Assert.True(ended.ExitCode == 0, ended.Errors);
    }
}
