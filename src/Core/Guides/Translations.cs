using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Waymark.Core.Language;

namespace Waymark.Core.Guides;

/// <summary>Texts of guides in other languages. A language speaks only where it is whole for the guide.</summary>
/// <param name="Whole">By guide id and language: every text of the guide by id path.</param>
/// <param name="NeverShare">The never-share line by language, which is said also where the rest is English.</param>
public sealed record Translations(
    ImmutableDictionary<(string Guide, string Language), ImmutableDictionary<string, string>> Whole,
    ImmutableDictionary<string, string> NeverShare)
{
    public static Translations None { get; } = new(
        ImmutableDictionary<(string, string), ImmutableDictionary<string, string>>.Empty, ImmutableDictionary<string, string>.Empty);

    /// <summary>Names an English text as it stands, so that a translation can say which one it translates.</summary>
    public static string HashOf(string english) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(english)))[..8];

    public bool Has(string guide, string language) => Whole.ContainsKey((guide, language));

    /// <summary>The text in that language, or null where the guide is English for it. "pt-BR" speaks as "pt" where it has no own.</summary>
    internal string? Find(string guide, string language, string key) =>
        Whole.Count > 0 && LanguageTag.Nearest(Whole.Keys.Where(whole => whole.Guide == guide).Select(whole => whole.Language), language) is { } nearest
            && Whole[(guide, nearest)].TryGetValue(key, out var text) ? text
        : key == Phrases.KeyOf(Phrases.NeverShare) && LanguageTag.Nearest(NeverShare.Keys, language) is { } own ? NeverShare[own]
        : null;
}
