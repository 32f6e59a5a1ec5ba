namespace Waymark.Tests.TelegramServer;

public sealed class HtmlTexts
{
    [Theory]
    [InlineData("<b>a</b> <strong>b</strong>", "a b", "bold 0 1; bold 2 1")]
    [InlineData("<i>a</i><em>b</em><u>c</u><ins>d</ins><s>e</s><del>f</del>", "abcdef", "italic 0 1; italic 1 1; underline 2 1; underline 3 1; strikethrough 4 1; strikethrough 5 1")]
    [InlineData("<b>a<i>b</i></b>", "ab", "bold 0 2; italic 1 1")]
    [InlineData("<tg-spoiler>x</tg-spoiler><span class=\"tg-spoiler\">y</span>", "xy", "spoiler 0 1; spoiler 1 1")]
    [InlineData("<blockquote>x</blockquote><blockquote expandable>y</blockquote>", "xy", "blockquote 0 1; expandable_blockquote 1 1")]
    [InlineData("<a href='https://example.org/?a=1&amp;b=2'>here</a>", "here", "text_link 0 4 https://example.org/?a=1&b=2")]
    [InlineData("<a href='nowhere'>here</a>", "here", "")]
    [InlineData("<code>x</code> <pre>y</pre>", "x y", "code 0 1; pre 2 1")]
    [InlineData("<pre><code class=\"language-sh\">ls</code></pre>", "ls", "pre 0 2 sh")]
    [InlineData("<tg-time unix=\"1700000000\" format=\"r\">in 2 min</tg-time>", "in 2 min", "date_time 0 8 1700000000 r")]
    [InlineData("<tg-time unix='1700000000' format='wDT'>x</tg-time>", "x", "date_time 0 1 1700000000 wDT")]
    [InlineData("1 &lt; 2 &amp;&amp; 3 &gt; 2 &quot;&#33;&#x21; &nbsp; & x", "1 < 2 && 3 > 2 \"!! &nbsp; & x", "")]
    [InlineData("🙂<b>x</b>", "🙂x", "bold 2 1")]
    [InlineData("  <b> x </b>  ", "x", "bold 0 1")]
    [InlineData("<b></b>x", "x", "")]
    [InlineData("<B>x</B>", "x", "bold 0 1")]
    [InlineData("say /check, @waymark_bot <code>/no</code>", "say /check, @waymark_bot /no", "bot_command 4 6; mention 12 12; code 25 3")]
    public async Task Tags_become_entities(string html, string text, string entities)
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        await bench.DoAsync("sendMessage", new { chat_id = 7, text = html, parse_mode = "Html" });
        var message = bench.Ana.PrivateChat.Messages[^1];
        Assert.Equal((text, entities), (message.Text, string.Join("; ", message.Entities.Select(entity =>
            $"{entity.Type} {entity.Offset} {entity.Length} {entity.Url}{entity.Language}{entity.UnixTime} {entity.DateTimeFormat}".TrimEnd()))));
    }

    [Theory]
    [InlineData("<p>x</p>", "Unsupported start tag \"p\" at byte offset 0")]
    [InlineData("ü<br>", "Unsupported start tag \"br\" at byte offset 2")]
    [InlineData("<b>x", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("x</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("<b><i>x</b></i>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"")]
    [InlineData("1 <", "Unclosed start tag at byte offset 2")]
    [InlineData("2 < 3", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("<span>x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [InlineData("<tg-time unix='soon'>x</tg-time>", "Tag \"tg-time\" has a wrong or no attribute at byte offset 0")]
    [InlineData("<tg-time unix='1' format='R'>x</tg-time>", "Tag \"tg-time\" has a wrong or no attribute at byte offset 0")]
    public async Task Wrong_tags_are_refused_with_their_place(string html, string why)
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        await bench.RefusedAsync(400, $"Bad Request: can't parse entities: {why}", "sendMessage", new { chat_id = 7, text = html, parse_mode = "HTML" });
    }

    [Fact]
    public async Task Entities_can_be_given_instead()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        await bench.DoAsync("sendMessage", new { chat_id = 7, text = "<b> now", entities = new[] { new { type = "date_time", offset = 4, length = 3, unix_time = 1700000000, date_time_format = "r" } } });
        var message = bench.Ana.PrivateChat.Messages[^1];
        Assert.Equal(("<b> now", 1700000000, "r"), (message.Text, message.Entities.Single().UnixTime, message.Entities.Single().DateTimeFormat));
        await bench.RefusedAsync(400, "Bad Request: can't parse entities: the entity at 2 of length 9 lies outside of the text", "sendMessage", new { chat_id = 7, text = "x", entities = new[] { new { type = "bold", offset = 2, length = 9 } } });
        await bench.RefusedAsync(400, "Bad Request: unsupported parse_mode", "sendMessage", new { chat_id = 7, text = "x", parse_mode = "BBCode" });
    }
}
