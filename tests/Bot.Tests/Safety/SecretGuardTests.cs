using System.Diagnostics;
using CsCheck;
using Waymark.Core.Safety;

namespace Waymark.Tests.Safety;

public sealed class SecretGuardTests
{
    static readonly Gen<string> AnyText = Gen.OneOf(Gen.String, Gen.Char.Array[0, 60].Select(letters => new string(letters)),
        Gen.OneOf(" ", "-", ".", "482", "9", "code", "password", ":", "is", "@", "at", "+", "\u200B", "\uD800", "\0", "abandon", "0x", "१")
            .Array[0, 40].Select(string.Concat));

    static readonly Gen<string> ACode = Gen.Int[100_000, 999_999].Where(code => code % 10_000 != 0).Select(code => $"{code}");

    // Zeros of scripts with decimal digits: ASCII, Arabic, Persian, Devanagari, Bengali, Tamil, Thai, Khmer, full-width, and a bold one beyond the first plane.
    static readonly Gen<int> Zero =
        Gen.OneOf(0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xBE6, 0xE50, 0x17E0, 0xFF10, 0x1D7CE);

    static readonly Gen<string> CodeWord =
        Gen.OneOf("code", "OTP", "código", "codigo", "कोड", "kode", "mã", "код", "kodu", "verificação", "ओटीपी", "codice", "Bestätigungscode",
            "kod", "رمز", "الكود", "کد", "কোড", "รหัส", "验证码", "コード", "인증번호", "ᴄᴏᴅᴇ", "c o d e", "c0de", "соde");

    static readonly Gen<string[]>[] Told =
    [
        .. new[]
        {
            "zero one two three four five six seven eight nine", "cero uno dos tres cuatro cinco seis siete ocho nueve",
            "zero um dois três quatro cinco seis sete oito nove", "शून्य एक दो तीन चार पाँच छह सात आठ नौ",
            "shunya ek do teen char paanch chhe saat aath nau", "nol satu dua tiga empat lima enam tujuh delapan sembilan",
            "không một hai ba bốn năm sáu bảy tám chín", "ноль один два три четыре пять шесть семь восемь девять",
            "sıfır bir iki üç dört beş altı yedi sekiz dokuz",
        }.Select(words => Gen.Const(words.Split(' '))),
    ];

    static readonly Gen<string> Hidden = Gen.OneOf("\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u200E", "\uFE0F");

    [Theory]
    [MemberData(nameof(CodeTexts.Codes), MemberType = typeof(CodeTexts))]
    [MemberData(nameof(CodeTexts.UnclearDigits), MemberType = typeof(CodeTexts))]
    [MemberData(nameof(SecretTexts.PhonesAndMails), MemberType = typeof(SecretTexts))]
    [MemberData(nameof(SecretTexts.Passwords), MemberType = typeof(SecretTexts))]
    [MemberData(nameof(SecretTexts.MorePhones), MemberType = typeof(SecretTexts))]
    [MemberData(nameof(SecretTexts.MoreMails), MemberType = typeof(SecretTexts))]
    [MemberData(nameof(SecretTexts.MoreSeeds), MemberType = typeof(SecretTexts))]
    [MemberData(nameof(SecretTexts.SeedsAndKeys), MemberType = typeof(SecretTexts))]
    public void A_secret_is_found(string text, SecretKind kind) => Assert.Equal(kind, SecretGuard.Find(text));

    [Theory]
    [MemberData(nameof(HarmlessTexts.Numbers), MemberType = typeof(HarmlessTexts))]
    [MemberData(nameof(HarmlessTexts.Sentences), MemberType = typeof(HarmlessTexts))]
    [MemberData(nameof(HarmlessTexts.MoreSentences), MemberType = typeof(HarmlessTexts))]
    public void A_harmless_text_passes(string text) => Assert.Null(SecretGuard.Find(text));

    [Theory]
    [MemberData(nameof(GuardTexts.Files), MemberType = typeof(GuardTexts))]
    public void Every_text_of_a_file_is_known_for_what_it_is(string file)
    {
        var wrong = GuardTexts.In(file).Where(text => !text.Allows(SecretGuard.Find(text.Said))).Select(text => $"{text}, not {SecretGuard.Find(text.Said)}").ToList();
        Assert.True(wrong.Count == 0, $"In {file}:\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData("my code is 482913", SecretKind.Code)]
    [InlineData("482 913", SecretKind.Code)]
    [InlineData("482913", SecretKind.UnclearDigits)]
    [InlineData("+1 202 555 0143", SecretKind.Phone)]
    [InlineData("jane@example.com", SecretKind.Email)]
    [InlineData("password: hunter22", SecretKind.Password)]
    [InlineData("xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKm", SecretKind.PrivateKey)]
    public void A_secret_is_found_on_its_own_line_after_any_harmless_text(string secret, SecretKind kind)
    {
        var missed = Harmless().Where(text => !IsAtLeast(SecretGuard.Find($"{text}\n{secret}"), kind)).ToList();
        Assert.True(missed.Count == 0, $"'{secret}' is missed after:\n{string.Join('\n', missed)}");
    }

    [Theory]
    [InlineData("my code is 482913", SecretKind.Code)]
    [InlineData("482913", SecretKind.UnclearDigits)]
    [InlineData("+1 202 555 0143", SecretKind.Phone)]
    [InlineData("jane@example.com", SecretKind.Email)]
    [InlineData("password: hunter22", SecretKind.Password)]
    public void A_secret_is_found_on_its_own_line_before_any_harmless_text(string secret, SecretKind kind)
    {
        var missed = Harmless().Where(text => !IsAtLeast(SecretGuard.Find($"{secret}\n{text}"), kind)).ToList();
        Assert.True(missed.Count == 0, $"'{secret}' is missed before:\n{string.Join('\n', missed)}");
    }

    [Fact]
    public void No_text_makes_it_throw() => AnyText.Sample(text => { SecretGuard.Find(text); });

    [Fact]
    public void The_same_text_gets_the_same_answer() => AnyText.Sample(text => SecretGuard.Find(text) == SecretGuard.Find(text));

    [Fact]
    public void A_code_beside_its_word_is_found_in_any_script_of_digits() =>
        Gen.Select(ACode, Zero, CodeWord, Gen.Bool, Gen.OneOf("", "sir please help ", "it says ", "hola, "))
            .Sample((code, zero, word, wordFirst, start) =>
            {
                var digits = InScript(code, zero);
                return SecretGuard.Find(start + (wordFirst ? $"{word} {digits}" : $"{digits} {word}")) is SecretKind.Code;
            });

    [Fact]
    public void Invisible_characters_do_not_hide_a_code() =>
        Gen.Select(ACode, Hidden.Array[5, 5], CodeWord).Sample((code, hidden, word) =>
            SecretGuard.Find($"{word} {string.Concat(code.Zip([.. hidden, ""], (digit, sign) => digit + sign))}") is SecretKind.Code);

    [Fact]
    public void Signs_between_digits_do_not_hide_a_code() =>
        Gen.Select(ACode, Gen.OneOf(" ", "-", ".", "_", " - ", "/", "·", "  ", "\u2011", "\u00A0", "\n"), CodeWord)
            .Sample((code, sign, word) => SecretGuard.Find($"{word}: {string.Join(sign, code.ToCharArray())}") is SecretKind.Code);

    [Fact]
    public void A_code_told_in_words_is_found() =>
        Gen.Select(ACode, Gen.OneOf(Told), Gen.OneOf(" ", ", ", "-", "\n"), CodeWord).Sample((code, told, between, word) =>
            SecretGuard.Find($"{word} {string.Join(between, code.Select(digit => told[digit - '0']))}") is SecretKind.Code);

    [Fact]
    public void A_seed_phrase_is_found_inside_any_message() =>
        Gen.Select(Gen.OneOf("zoo", "legal", "winner", "abandon", "year", "wave").Array[12, 24], Gen.OneOf(" ", "\n", ", ", " | "), Gen.String)
            .Sample((words, between, around) =>
                SecretGuard.Find($"{around}\n{string.Join(between, words)}\n{around}") is SecretKind.SeedPhrase);

    [Theory]
    [InlineData("4")]
    [InlineData("4 ")]
    [InlineData("482 ")]
    [InlineData("my code ")]
    [InlineData("password is ")]
    [InlineData("a@b.")]
    [InlineData("at dot ")]
    [InlineData("abandon ")]
    [InlineData("deadbeef ")]
    [InlineData("+")]
    [InlineData("is my the ")]
    [InlineData("two ")]
    [InlineData("\uD800")]
    [InlineData("\0")]
    [InlineData("的")]
    [InlineData("http://")]
    public void A_huge_message_takes_no_long_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        // Some 50 ms where nothing else runs; what grew with the square would take a minute.
        Assert.InRange(Enumerable.Range(0, 3).Min(_ => MillisecondsFor(text)), 0, 4_000);
    }

    static long MillisecondsFor(string text)
    {
        var watch = Stopwatch.StartNew();
        SecretGuard.Find(text);
        return watch.ElapsedMilliseconds;
    }

    static string InScript(string code, int zero) =>
        string.Concat(code.Select(digit => char.ConvertFromUtf32(zero + digit - '0')));

    static IEnumerable<string> Harmless() =>
        HarmlessTexts.Numbers.Concat(HarmlessTexts.Sentences).Concat(HarmlessTexts.MoreSentences).Select(row => row.Data)
            .Concat(GuardTexts.All.Where(text => text.Kinds.Length == 0).Select(text => text.Said));

    // A word beside it may make unclear digits a code; it must not make them nothing.
    static bool IsAtLeast(SecretKind? found, SecretKind wanted) =>
        found == wanted || (found is SecretKind.Code or SecretKind.Password && wanted is SecretKind.UnclearDigits or SecretKind.Code);
}
