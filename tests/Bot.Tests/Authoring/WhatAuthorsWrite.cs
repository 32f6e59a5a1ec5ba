using Waymark.Bot.Authoring;
using Waymark.Core.Guides;

namespace Waymark.Tests.Authoring;

/// <summary>YAML as authors write it means what they see.</summary>
public sealed class WhatAuthorsWrite : IDisposable
{
    private readonly GuidesCopy _guides = new();

    public void Dispose() => _guides.Dispose();

    [Fact]
    public void The_shipped_guides_have_no_problem() =>
        Assert.Equal(["kucoin-sms"], GuideFolder.Read(TheGuides.Folder).Offers.Select(offer => offer.Id), StringComparer.Ordinal);

    [Theory]
    [InlineData("Yes")]
    [InlineData("No")]
    [InlineData("on")]
    [InlineData("off")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("1.0")]
    [InlineData("0x10")]
    [InlineData("2026-01-05")]
    public void Words_that_YAML_could_take_for_something_else_stay_text(string word)
    {
        _guides.Replace("sms.yaml", "other: { text: Another,", $"{word}: {word}\n      other: {{ text: Another,");
        var guide = _guides.Read().Offers[0].Guide;
        Assert.Equal(word, guide.Texts[$"country.{word}"]);
        Assert.NotNull(guide.Find("country")!.Find(word));
    }

    [Fact]
    public void What_people_say_stays_text_too()
    {
        _guides.Replace("languages/en.yaml", "stop: [stop,", "stop: [No, on, 1.0,");
        var book = _guides.Read();
        Assert.All(["no", "on", "1.0"], said => Assert.Equal(Meaning.Stop, book.Understand(said, Guidebook.English).Means));
    }

    [Fact]
    public void An_anchor_repeats_choices_with_their_texts()
    {
        var guide = _guides.Read().Offers[0].Guide;
        Assert.Equal(guide.Find("hold")!.Choices, guide.Find("hold_dead")!.Choices);
        Assert.Equal("The screen shows a longer time", guide.Texts["hold_dead.longer"]);
        Assert.Equal("It came", guide.Texts["expect_last.came"]);
    }

    [Fact]
    public void A_text_over_several_lines_keeps_them() =>
        Assert.Equal("First the clock, so that no try is wasted.\nWhen did you last tap Send code?", _guides.Read().Offers[0].Guide.Texts["since.text"]);

    [Fact]
    public void Numbers_and_edges_arrive_as_written()
    {
        var offer = _guides.Read().Offers[0];
        Assert.Equal(TimeSpan.FromMinutes(2), offer.Service.ResendAfter);
        Assert.Equal(new AgeRange(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30)), offer.Service.UsuallyArrives);
        Assert.Equal(new AgeRange(TimeSpan.FromMinutes(10), TimeSpan.FromHours(24)), offer.Guide.Find("since")!.Find("gt10m")!.LastTap);
        Assert.Equal("folder_iphone", offer.Guide.Find("folder")!.Find("how_iphone")!.GoTo);
        Assert.Equal(3, offer.Guide.Find("tries")!.Find("3plus")!.Taps);
        Assert.Equal(Meaning.TryLater, offer.Guide.Find("since")!.Find("locked")!.Means);
        Assert.Equal("last_request", offer.Guide.Find("restart")!.Before);
    }

    [Fact]
    public void Windows_line_ends_and_a_mark_at_the_beginning_change_nothing()
    {
        var before = _guides.Read().Offers[0].Guide;
        _guides.Write("sms.yaml", "\uFEFF" + _guides.TextOf("sms.yaml").ReplaceLineEndings("\r\n"));
        var after = _guides.Read().Offers[0].Guide;
        Assert.Equal(before.Hash, after.Hash);
        Assert.Equal(before.Texts["since.text"], after.Texts["since.text"]);
    }
}
