using Microsoft.Extensions.Configuration;
using Waymark.Bot.Settings;

namespace Waymark.Tests.Settings;

public sealed class SettingsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_needs_to_be_set()
    {
        var settings = Read();
        Assert.Equal(Path.GetFullPath(Path.Combine("data", "bot.db")), settings.StoragePath);
        Assert.True(File.Exists(Path.Combine(settings.GuidesPath, "sms.yaml")), settings.GuidesPath);
        Assert.Equal(1, settings.ClockSpeed);
    }

    [Fact]
    public void Empty_paths_are_the_same_as_none() =>
        Assert.Equal(Read(), Read(("Storage:Path", ""), ("Guides:Path", "")));

    [Fact]
    public void Paths_become_absolute_and_names_may_have_any_case()
    {
        var settings = Read(("storage:PATH", "there.db"), ("GUIDES:path", _folder.Path), ("clock:speed", "1.5"));
        Assert.Equal(Path.GetFullPath("there.db"), settings.StoragePath);
        Assert.Equal(_folder.Path, settings.GuidesPath);
        Assert.Equal(1.5, settings.ClockSpeed);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("0.5")]
    [InlineData("3601")]
    [InlineData("fast")]
    [InlineData("")]
    [InlineData("1,5")]
    [InlineData("NaN")]
    [InlineData("1e400")]
    public void A_speed_that_no_clock_can_run_at_is_refused(string speed)
    {
        var message = Refused(("Clock:Speed", speed));
        Assert.Contains($"Clock:Speed is '{speed}'", message, StringComparison.Ordinal);
        Assert.Contains("Set a number from 1 to 3600; 1 is real time.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_place_of_the_database_is_refused_with_a_better_path()
    {
        var message = Refused(("Storage:Path", _folder.Path));
        Assert.Contains($"Storage:Path is '{_folder.Path}', a folder.", message, StringComparison.Ordinal);
        Assert.Contains($"such as {_folder.File("bot.db")}", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Guides_that_are_not_there_are_refused()
    {
        var message = Refused(("Guides:Path", _folder.File("nowhere")));
        Assert.Contains($"Guides:Path is '{_folder.File("nowhere")}', but there is no such folder.", message, StringComparison.Ordinal);
        Assert.Contains("Set it to the folder that holds the guides.", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Storage:Pth")]
    [InlineData("Guides:Folder")]
    [InlineData("Clock:Speed:Fast")]
    public void A_setting_that_nothing_reads_is_named_with_those_that_are_read(string name) => Assert.Contains(
        $"{name} is not a setting. Known are: Storage:Path, Guides:Path, Clock:Speed, Guides:AllowedHosts, Vendor:Card, Vendor:Earns, Operator:Name, "
        + "Discord:Token, Discord:ApiBaseUrl, Telegram:Token, Telegram:ApiBaseUrl, Telegram:RemoveWebhook, Telegram:Webhook:Url, Telegram:Webhook:Secret, Telegram:Webhook:Listen.", Refused((name, "x")), StringComparison.Ordinal);

    [Fact]
    public void Without_an_operator_s_word_no_card_is_shown_and_nobody_is_named()
    {
        var settings = Read(("Vendor:Card", ""), ("Vendor:Earns", ""), ("Operator:Name", " "), ("Guides:AllowedHosts", ""));
        Assert.Equal(Read(), settings);
        Assert.Null(settings.VendorCard);
        Assert.False(settings.VendorEarns);
        Assert.Null(settings.OperatorName);
        Assert.Null(settings.AllowedHosts);
    }

    [Fact]
    public void An_operator_decides_about_hosts_vendor_and_name()
    {
        var settings = Read(("Vendor:Card", "smspin"), ("Vendor:Earns", "True"), ("Operator:Name", "The Moderators"), ("Guides:AllowedHosts", "www.one.example, two.example"));
        Assert.Equal("smspin", settings.VendorCard);
        Assert.True(settings.VendorEarns);
        Assert.Equal("The Moderators", settings.OperatorName);
        Assert.Equal(["two.example", "www.one.example"], settings.AllowedHosts!, StringComparer.Ordinal);
        Assert.Equal(["two.example"], Read(("Guides:AllowedHosts:0", "two.example")).AllowedHosts!, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Vendor:Earns", "perhaps", "Vendor:Earns is 'perhaps'. Set true or false.")]
    [InlineData("Guides:AllowedHosts", "https://one.example/", "Guides:AllowedHosts holds 'https://one.example/'. Set hosts as they stand in an address, such as www.example.com.")]
    public void What_an_operator_cannot_mean_is_refused(string name, string set, string words) =>
        Assert.Contains(words, Refused((name, set)), StringComparison.Ordinal);

    [Fact]
    public void Settings_of_others_are_not_ours_to_refuse() => Read(("Logging:Level", "x"), ("PATH", "/bin"));

    [Fact]
    public void All_that_is_wrong_stands_in_one_message()
    {
        var message = Refused(("Storage:Path", _folder.Path), ("Guides:Path", _folder.File("nowhere")), ("Clock:Speed", "0"), ("Clock:Spede", "2"));
        Assert.StartsWith("The settings cannot be used:\n", message, StringComparison.Ordinal);
        Assert.All(["Storage:Path is", "Guides:Path is", "Clock:Speed is", "Clock:Spede is not a setting"],
            problem => Assert.Contains(problem, message, StringComparison.Ordinal));
        Assert.Equal(4, message.Count(letter => letter == '\n'));
    }

    private static string Refused(params (string Name, string Value)[] settings) =>
        Assert.Throws<SettingsException>(() => Read(settings)).Message;

    private static WaymarkSettings Read(params (string Name, string Value)[] settings) => WaymarkSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build());
}
