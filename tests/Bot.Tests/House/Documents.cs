using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Waymark.Bot.Authoring;
using Waymark.Bot.Settings;
using Waymark.Core.Conversations;

namespace Waymark.Tests.House;

/// <summary>What the documents show is what the program does.</summary>
public sealed partial class Documents
{
    private static readonly string Root = FindRoot();
    private static readonly bool WritesDocuments = Environment.GetEnvironmentVariable("WAYMARK_WRITE_DOCS") == "1";
    private static readonly string[] NotOurs = ["bin", "obj", "artifacts", "data", "TestResults", "node_modules"];

    /// <summary>With WAYMARK_WRITE_DOCS=1 it is drawn anew first.</summary>
    [Fact]
    public async Task The_drawing_in_dialogue_md_is_the_Dialogue_s_own()
    {
        var page = Path.Combine(Root, "docs", "dialogue.md");
        var shown = string.Join('\n', Block("docs/dialogue.md", after: "```mermaid"));
        var drawn = DialogueDrawing.Draw().TrimEnd();
        if (WritesDocuments)
        {
            var text = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(page, text.Replace(shown, drawn, StringComparison.Ordinal), TestContext.Current.CancellationToken);
            shown = string.Join('\n', Block("docs/dialogue.md", after: "```mermaid"));
        }
        Assert.True(drawn == shown, "docs/dialogue.md does not show the Dialogue as it is. Draw it anew: run this test with WAYMARK_WRITE_DOCS=1.");
    }

    [Fact]
    public async Task The_transcript_in_the_README_is_what_its_command_prints()
    {
        const string Script = "docs/examples/cooldown.script";
        var shown = Block("README.md", after: "```text", command: $"dotnet run --project src/Bot -- try {Script}");
        var printed = await PlayAsync(Script);
        var at = 0;
        var wasShortened = false;
        foreach (var line in shown)
        {
            if (line == "...")
            {
                wasShortened = true;
                continue;
            }
            var found = Array.IndexOf(printed, line, at);
            Assert.True(found == at || (wasShortened && found > at),
                $"The README shows, after line {at} of what is printed, the line\n  {line}\nbut there is printed\n  {printed.ElementAtOrDefault(at)}");
            (at, wasShortened) = (found + 1, false);
        }
        Assert.True(wasShortened || at == printed.Length, "The README's transcript ends before the printed one, and no '...' says so.");
    }

    [Fact]
    public void The_example_settings_can_be_read_and_name_every_setting()
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(Root, "appsettings.example.json"))
            .AddInMemoryCollection([new("Guides:Path", Path.Combine(Root, "guides"))]) // Its own is relative to where the bot is started.
            .Build();
        WaymarkSettings.Read(configuration);
        var named = configuration.AsEnumerable().Where(setting => setting.Value is not null).Select(setting => setting.Key);
        Assert.Equal(KnownSettings().Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_link_between_documents_leads_somewhere()
    {
        var links =
            from document in Markdown(Root)
            from Match link in LinkPattern().Matches(File.ReadAllText(document))
            let target = link.Groups["target"].Value
            where !target.Contains(':', StringComparison.Ordinal)
            select (Document: document, Target: target, Path: Path.Combine(Path.GetDirectoryName(document)!, target));
        var all = links.ToList();
        Assert.NotEmpty(all);
        Assert.Empty(all.Where(link => !Path.Exists(link.Path))
            .Select(link => $"{Path.GetRelativePath(Root, link.Document)} links to {link.Target}, which is not there."));
    }

    /// <summary>With WAYMARK_WRITE_DOCS=1 it is written instead, from the guides of the checkout.</summary>
    [Fact]
    public async Task The_page_of_claims_is_what_the_guides_say()
    {
        var page = Path.Combine(Root, "docs", "coverage.md");
        var written = Coverage.Read(Path.Combine(Root, "guides")).Write();
        if (WritesDocuments)
            await File.WriteAllTextAsync(page, written, TestContext.Current.CancellationToken);
        Assert.True(written == await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken),
            "docs/coverage.md is not what the guides say. Write it anew: run this test with WAYMARK_WRITE_DOCS=1.");
    }

    /// <summary>The lines of the first such block; where a command is given, of the first one after that command's line.</summary>
    private static string[] Block(string document, string after, string? command = null)
    {
        var lines = File.ReadAllLines(Path.Combine(Root, document));
        var from = command is null ? 0 : Array.FindIndex(lines, line => line.Contains(command, StringComparison.Ordinal)) + 1;
        Assert.True(command is null || from > 0, $"{document} does not name the command '{command}'.");
        var start = Array.IndexOf(lines, after, from);
        Assert.True(start >= 0, $"{document} has no block that begins with {after}.");
        return [.. lines.Skip(start + 1).TakeWhile(line => line != "```")];
    }

    /// <summary>Plays it as anybody would: the program itself, beside the tests.</summary>
    private static async Task<string[]> PlayAsync(string script)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            ["exec", typeof(WaymarkSettings).Assembly.Location, "try", Path.Combine(Root, script), "--Guides:Path", Path.Combine(Root, "guides")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory, // Where no appsettings.json of the developer's lies.
        };
        using var playing = Process.Start(start)!;
        var error = playing.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var printed = await playing.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await playing.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(playing.ExitCode == 0, $"{script} does not play as written:\n{await error}\n{printed}");
        return printed.TrimEnd().Split('\n');
    }

    /// <summary>The settings name themselves where one is unknown.</summary>
    private static string[] KnownSettings()
    {
        var nonsense = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Nonsense", "1")]).Build();
        var refusal = Assert.Throws<SettingsException>(() => WaymarkSettings.Read(nonsense)).Message;
        return refusal[(refusal.IndexOf("Known are: ", StringComparison.Ordinal) + "Known are: ".Length)..].TrimEnd('.').Split(", ");
    }

    private static IEnumerable<string> Markdown(string folder) => Directory.EnumerateFiles(folder, "*.md").Concat(
        from inner in Directory.EnumerateDirectories(folder)
        where !NotOurs.Contains(Path.GetFileName(inner), StringComparer.Ordinal) && !Path.GetFileName(inner).StartsWith('.')
        from document in Markdown(inner)
        select document);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No Bot.sln above {AppContext.BaseDirectory}: run the tests from a checkout.");
    }

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)(#[^)\s]*)?\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LinkPattern();
}
