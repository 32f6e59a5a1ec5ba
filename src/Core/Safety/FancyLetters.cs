using System.Collections.Frozen;

namespace Waymark.Core.Safety;

/// <summary>Latin letters that are drawn as signs: circled, squared, small capitals, "fancy fonts", and letters that only look Latin.</summary>
static class FancyLetters
{
    const int FirstFlag = 0x1F1E6, LastFlag = 0x1F1FF;

    static readonly FrozenDictionary<char, char> Letters = Pairs(
        ("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz"),
        ("ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", "abcdefghijklmnoprstuvwxyz"),
        ("ℂℊℋℌℍℎℐℑℒℓℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴℹ", "CgHHHhIILlNPQRRRZZBCeEFMoi"));

    static readonly FrozenDictionary<char, char> Likenesses = Pairs(
        ("авеһіјкмопԛрсѕтухԁԝ", "abehijkmonqpcstyxdw"),
        ("αβεικνορτυχ", "abeikvoptux"));

    public static char? Of(char c) => c switch
    {
        >= 'Ⓐ' and <= 'Ⓩ' => (char)(c - 'Ⓐ' + 'A'),
        >= 'ⓐ' and <= 'ⓩ' => (char)(c - 'ⓐ' + 'a'),
        >= '⒜' and <= '⒵' => (char)(c - '⒜' + 'a'),
        _ => Letters.TryGetValue(c, out var letter) ? letter : null,
    };

    /// <summary>The letter of a character beyond the first plane; its second half stands at the index.</summary>
    public static char? OfPair(int codePoint, ReadOnlySpan<char> text, int at) => codePoint switch
    {
        >= 0x1D400 and < 0x1D6A4 when (codePoint - 0x1D400) % 52 is var letter => (char)(letter < 26 ? 'A' + letter : 'a' + letter - 26),
        >= 0x1F110 and <= 0x1F129 => (char)(codePoint - 0x1F110 + 'A'),
        >= 0x1F130 and <= 0x1F149 => (char)(codePoint - 0x1F130 + 'A'),
        >= 0x1F150 and <= 0x1F169 => (char)(codePoint - 0x1F150 + 'A'),
        >= 0x1F170 and <= 0x1F189 => (char)(codePoint - 0x1F170 + 'A'),
        >= FirstFlag and <= LastFlag when !(IsFlag(text, at - 3) || IsFlag(text, at + 1)) => (char)(codePoint - FirstFlag + 'A'),
        _ => null,
    };

    /// <summary>Writes a word that mixes Latin with letters that look so as all Latin: "соde" with a Cyrillic beginning.</summary>
    public static bool MakeLatin(Span<char> word)
    {
        if (!word.ContainsAnyInRange('a', 'z') || !word.ContainsAnyExceptInRange('a', 'z')) return false;
        var isChanged = false;
        foreach (ref var c in word)
        {
            if (!Likenesses.TryGetValue(c, out var latin)) continue;
            c = latin;
            isChanged = true;
        }

        return isChanged;
    }

    // Two of these side by side are a country's flag.
    static bool IsFlag(ReadOnlySpan<char> text, int at) =>
        at >= 0 && at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1])
        && char.ConvertToUtf32(text[at], text[at + 1]) is >= FirstFlag and <= LastFlag;

    static FrozenDictionary<char, char> Pairs(params (string From, string To)[] rows) =>
        rows.SelectMany(row => row.From.Zip(row.To)).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
}
