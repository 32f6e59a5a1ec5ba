namespace Waymark.Tests.Authoring;

/// <summary>What is wrong in a language's file, or in that of the networks, is told with its line.</summary>
public sealed class LanguageFilesWrong : IDisposable
{
    private readonly GuidesCopy _guides = new();

    public void Dispose() => _guides.Dispose();

    [Theory]
    [InlineData("wrds: { code: [code] }", "'wrds' is not known here. Known are: language, name, never_share, commands,")]
    [InlineData("commands: { forgt: Delete }", "'forgt' is no command. Known are: check, guide, language, help, cancel, forget, privacy, about, pin, unpin, guides. Did you mean 'forget'?", true)]
    [InlineData("commands: { check: Begin, guide: Begin, language: Choose, help: Help, cancel: Stop, forget: Delete, privacy: Tell, about: Tell, pin: Pin, unpin: Unpin }", "'commands' says nothing of: guides. Add them, or leave 'commands' out: English stands then.")]
    [InlineData("facts: { gaol: { login: [log in] } }", "'gaol' is no fact. Known are: airplane, arrived, blocker,")]
    [InlineData("facts: { goal: { logn: [log in] } }", "'goal' is never 'logn'. It can be: login, withdraw, register, reset, api.")]
    [InlineData("facts: { country: { India: [india] } }", "'country' is never 'India'. It can be: a country's two letters, such as IN.")]
    [InlineData("topics: { scam: [scam] }", "'scam' is no topic. Known are: blocker_app, carrier_block,")]
    [InlineData("topics: { secret_pasted: [my code] }", "'secret_pasted' is no topic.")]
    [InlineData("anywhere: { cam: [it came] }", "'cam' is no meaning. Known are:")]
    [InlineData("alone: { came: ['{cod} came'] }", "'{cod} came' names the list 'cod', which is not there. Add it under 'words', or mend the name.")]
    [InlineData("urgent: ['{code}s']", "In '{code}s' the braces are not a word of their own. Write '{code} come', with spaces around them.")]
    [InlineData("negations: ['!']", "The phrase '!' has no letter or digit, so nobody can say it.")]
    [InlineData("words: { code: ['?'] }", "The phrase '?' has no letter or digit, so nobody can say it.")]
    [InlineData("words: { code: ['{sms}'] }", "'{sms}' names the list 'sms', which is not there.")]
    [InlineData("fillers: [a-]", "'a-' in 'a-' stands for too many words. Write at least two letters before the hyphen.")]
    [InlineData("units: { fortnight: [fortnight] }", "'fortnight' is not known here. Write one of: day, hour, minute, second, week.")]
    [InlineData("numbers: { two: [two] }", "'two' is not known here. Write a number such as 2 or 0.5.")]
    [InlineData("times: { x: y }", "'times' must be a list.")]
    public void In_a_language(string line, string words, bool amongOthers = false)
    {
        _guides.Write("languages/zz.yaml", $"language: zz\nname: Zz\n{line}\n");
        var problem = amongOthers ? _guides.Problems[0] : Assert.Single(_guides.Problems);
        Assert.StartsWith($"guides/languages/zz.yaml:3: {words}", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("filtring: [IN]", "'filtring' is not known here. Known are: filtering, carriers.")]
    [InlineData("filtering: [India]", "'India' is no country. Write a country's two letters, such as IN.")]
    [InlineData("carriers: { jio: { nam: Jio } }", "'nam' is not known here. Known are: name, countries, says, languages.")]
    [InlineData("carriers: { jio: { says: [jio] } }", "'name' is missing here. Add 'name: ...'.")]
    [InlineData("carriers: { jio: { name: Jio, countries: [in] } }", "'in' is no country.")]
    [InlineData("carriers: { jio: { name: Jio, says: ['{code}'] } }", "'{code}' names the list 'code', which is not there.")]
    public void In_the_networks(string line, string words)
    {
        _guides.Write("networks.yaml", $"# Networks\n\n{line}\n");
        Assert.Contains(_guides.Problems, problem => problem.StartsWith($"guides/networks.yaml:3: {words}", StringComparison.Ordinal));
    }

    [Fact]
    public void The_line_of_a_phrase_is_its_own_in_a_long_list()
    {
        _guides.Write("languages/zz.yaml", "language: zz\nname: Zz\nanywhere:\n  came:\n    - it came\n    - it arrived\n    - '...'\n");
        Assert.StartsWith("guides/languages/zz.yaml:7: The phrase '...'", Assert.Single(_guides.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_networks_is_fine()
    {
        File.Delete(Path.Combine(_guides.Folder, "networks.yaml"));
        Assert.False(_guides.Read().Understand("jio", "en").Facts.ContainsKey("carrier"));
    }
}
