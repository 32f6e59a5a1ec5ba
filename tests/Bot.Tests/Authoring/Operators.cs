using Waymark.Bot.Authoring;
using Waymark.Bot.Settings;

namespace Waymark.Tests.Authoring;

/// <summary>What the operator decides about the files that authors wrote.</summary>
public sealed class Operators : IDisposable
{
    private readonly GuidesCopy _guides = new();

    public void Dispose() => _guides.Dispose();

    [Fact]
    public void Without_a_word_of_the_operator_there_is_no_vendor() =>
        Assert.Equal(Core.Guides.Operator.Unnamed, GuideFolder.Read(Settings(), TextWriter.Null).Operator);

    [Fact]
    public void A_vendor_s_card_is_the_one_in_its_file()
    {
        var runBy = GuideFolder.Read(Settings() with { VendorCard = "smspin", VendorEarns = true, OperatorName = "The Moderators" }, TextWriter.Null).Operator;
        Assert.Equal("The Moderators", runBy.Name);
        Assert.True(runBy.Earns);
        Assert.Equal("SMSPin", runBy.Vendor!.Name);
        Assert.StartsWith("one code or 1-30 days", runBy.Vendor.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vendor_that_nobody_wrote_is_refused_with_those_there_are()
    {
        var message = Assert.Throws<SettingsException>(() => GuideFolder.Read(Settings() with { VendorCard = "another" }, TextWriter.Null)).Message;
        Assert.Contains("Vendor:Card is 'another', but there is no such vendor. Leave it empty for no card, or set one of: smspin.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_the_operator_does_not_allow_stops_the_start()
    {
        var problem = Assert.Single(Assert.Throws<GuideFolderException>(() => GuideFolder.Read(Settings() with { AllowedHosts = ["www.kucoin.com"] }, TextWriter.Null)).Problems);
        Assert.Equal($"guides/services/kucoin.yaml:{_guides.LineOf("services/kucoin.yaml", "hosts: [")}: 'kucoin.com' is not among the hosts that the operator allows: www.kucoin.com. Leave it out, or add it to Guides:AllowedHosts.", problem.ToString());
    }

    private WaymarkSettings Settings() => new("bot.db", _guides.Folder, 1);
}
