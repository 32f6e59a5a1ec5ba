using Waymark.Bot.Authoring;

namespace Waymark.Tests.Authoring;

/// <summary>An author mends everything in one go, because everything is told at once.</summary>
public sealed class ManyThingsWrong : IDisposable
{
    private readonly GuidesCopy _guides = new();

    public void Dispose() => _guides.Dispose();

    [Fact]
    public void Problems_of_all_files_stand_in_one_message()
    {
        _guides.Replace("sms.yaml", "go: folder_android", "go: folder_nokia");
        _guides.Replace("sms.yaml", "checked: spam folder", "reprot: spam folder");
        _guides.Replace("sms.yaml", "  orient:\n", "  orientation:\n");
        _guides.Replace("sms.yaml", "uses no request:\"", "is at https://example.com:\"");
        _guides.Replace("services/kucoin.yaml", "attempts: { is: 3,", "attempts: { is: many,");
        _guides.Replace("services/kucoin.yaml", "cooldown: { is: 30 min,", "cooldown: { is: long,");
        _guides.Replace("languages/en.yaml", "  came:\n    - \"{code} came\"", "  cmae:\n    - \"{code} came\"");
        var message = Assert.Throws<GuideFolderException>(() => _guides.Read()).Message;
        Assert.StartsWith("The guides cannot be used:\n", message, StringComparison.Ordinal);
        Assert.All(["'folder_nokia'", "'reprot'", "'orient' is missing", "links to example.com", "'many'", "'long'", "'cmae'"],
            words => Assert.Contains(words, message, StringComparison.Ordinal));
        Assert.Equal(9, _guides.Problems.Count); // What nothing leads to any more, and a moment that nobody asks for, are told beside what is missing.
        Assert.All(_guides.Problems, problem => Assert.Matches(@"^guides/\S+\.yaml:\d+: \S", problem));
    }

    [Fact]
    public void Files_that_are_no_YAML_do_not_hide_the_others()
    {
        _guides.Write("broken.yaml", "guide: [");
        _guides.Write("list.yaml", "- one\n- two\n");
        _guides.Write("empty.yaml", "");
        _guides.Write("word.yaml", "hello");
        _guides.Replace("services/kucoin.yaml", "attempts: { is: 3,", "attempts: { is: many,");
        var message = string.Join('\n', _guides.Problems);
        Assert.Matches(@"guides/broken\.yaml:\d+: This is no YAML", message);
        Assert.All(["list", "empty", "word"], name =>
            Assert.Contains($"guides/{name}.yaml:1: The file must hold one mapping", message, StringComparison.Ordinal));
        Assert.Contains("'is' is 'many'", message, StringComparison.Ordinal);
        Assert.Equal(5, _guides.Problems.Count);
    }

    [Theory]
    [InlineData("sms.yaml", "second.yaml", "Two files have the guide id 'sms': guides/second.yaml and guides/sms.yaml. Give one of them another.")]
    [InlineData("services/kucoin.yaml", "services/second.yaml", "Two files have the service id 'kucoin': guides/services/kucoin.yaml and guides/services/second.yaml.")]
    [InlineData("languages/en.yaml", "languages/second.yaml", "Two files have the language 'en': guides/languages/en.yaml and guides/languages/second.yaml.")]
    public void Two_files_with_one_id_are_both_named(string file, string copy, string words)
    {
        _guides.Write(copy, _guides.TextOf(file));
        Assert.Contains(words, Assert.Single(_guides.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sms.yaml", "There is no guide in this folder. Add a guide such as sms.yaml.")]
    [InlineData("services/kucoin.yaml", "There is no service in this folder. Add a profile")]
    [InlineData("languages/en.yaml", "There is no English in this folder. Add en.yaml.")]
    public void What_every_folder_needs_is_missed(string file, string words)
    {
        File.Delete(Path.Combine(_guides.Folder, file));
        Assert.Contains(words, Assert.Single(_guides.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named_with_its_setting()
    {
        var message = Assert.Throws<GuideFolderException>(() => GuideFolder.Read(Path.Combine(_guides.Folder, "nowhere"))).Message;
        Assert.Contains("nowhere", message, StringComparison.Ordinal);
        Assert.Contains("There is no such folder. Set Guides:Path to the folder that holds the guides.", message, StringComparison.Ordinal);
    }
}
