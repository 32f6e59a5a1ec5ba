using Microsoft.Extensions.Configuration;
using Waymark.Bot.Settings;

namespace Waymark.Tests.Settings;

public sealed class DiscordSettingsTests
{
    private const string Token = "MTE0.GkQ-x_.abcDEF=";

    [Fact]
    public void Nothing_but_a_token_is_needed()
    {
        var discord = Read(("Discord:Token", $" {Token} ")).Discord!;
        Assert.Equal((Token, null), (discord.Token, discord.ApiBaseUrl));
        Assert.Null(Read().Discord);
        Assert.Null(Read(("Discord:Token", "")).Discord);
    }

    [Fact]
    public void Another_server_may_be_named() =>
        Assert.Equal("http://127.0.0.1:8082/api", Read(("Discord:Token", Token), ("Discord:ApiBaseUrl", "http://127.0.0.1:8082/api/")).Discord!.ApiBaseUrl);

    [Fact]
    public void Both_platforms_may_be_set()
    {
        var settings = Read(("Discord:Token", Token), ("Telegram:Token", "123:ABC"));
        Assert.NotNull(settings.Discord);
        Assert.NotNull(settings.Telegram);
    }

    [Theory]
    [InlineData("of-one-part")]
    [InlineData("Bot MTE0.GkQ.abc")]
    [InlineData("MTE0..abc")]
    public void What_is_no_token_is_refused_and_not_repeated(string token)
    {
        var message = Refused(("Discord:Token", token));
        Assert.Contains("Discord:Token is not a bot's token. It has three parts with points between, such as MTEx.GkQ.abc; copy it whole from the developer portal (your application, Bot, Reset Token), without \"Bot\" before it.", message, StringComparison.Ordinal);
        Assert.DoesNotContain(token, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_without_a_token_and_one_without_an_address_are_refused()
    {
        Assert.Contains("Discord:ApiBaseUrl is set, but Discord:Token is empty. Get a token in the developer portal (your application, Bot, Reset Token) and set Discord__Token, or leave Discord out.", Refused(("Discord:ApiBaseUrl", "http://x")), StringComparison.Ordinal);
        Assert.Contains("Discord:ApiBaseUrl is 'here'. Set an address such as http://127.0.0.1:8082/api, or leave it empty for Discord's own server.", Refused(("Discord:Token", Token), ("Discord:ApiBaseUrl", "here")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_is_never_shown() => Assert.DoesNotContain(Token, Read(("Discord:Token", Token)).ToString(), StringComparison.Ordinal);

    private static WaymarkSettings Read(params (string Name, string Value)[] set) => WaymarkSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(set.Append(("Guides:Path", TheGuides.Folder)).Select(one => KeyValuePair.Create(one.Item1, (string?)one.Item2))).Build());

    private static string Refused(params (string Name, string Value)[] set) => Assert.Throws<SettingsException>(() => Read(set)).Message;
}
