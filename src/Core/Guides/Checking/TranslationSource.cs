using System.Collections.Immutable;

namespace Waymark.Core.Guides.Checking;

/// <summary>The texts of one guide in another language, as its translators wrote them.</summary>
public sealed record TranslationSource(string Language, string Guide, string File, ImmutableSortedDictionary<string, TranslatedText> Texts);

/// <summary>One translated text.</summary>
/// <param name="Of">The hash of the English that it translates.</param>
public sealed record TranslatedText(string Of, string Text, long Line);
