using Waymark.Core.Language;

namespace Waymark.Tests.Language;

/// <summary>Platforms name regions and scripts that no author wrote for.</summary>
public sealed class LanguageTags
{
    [Theory]
    [InlineData("pt-BR", "pt")]
    [InlineData("pt-br", "pt")]
    [InlineData("PT_br", "pt")]
    [InlineData("hi-Latn-IN", "hi-Latn")]
    [InlineData("hi-latn", "hi-Latn")]
    [InlineData("hi-Deva", "hi")]
    [InlineData("es", "es")]
    [InlineData("esperanto", null)]
    [InlineData("", null)]
    public void The_longest_beginning_that_is_known_is_meant(string tag, string? known) =>
        Assert.Equal(known, LanguageTag.Nearest(["en", "es", "hi", "hi-Latn", "pt"], tag));
}
