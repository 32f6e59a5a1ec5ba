namespace Waymark.Core.Safety.Words;

/// <summary>Turkish.</summary>
static class TurkishWords
{
    public static readonly Tongue[] All =
    [
        new("Turkish")
        {
            Codes = """
                kod, kodu, kodum, kodumu, kodunu, kodunuz, kodun, doğrulama, doğrulama kodu, onay kodu, sms kodu, sms şifresi,
                tek kullanımlık şifre, sms şifrem, kodumuz, kodlar, doğrulama kodum, sms kodum, güvenlik kodu, kodu da, kodun kendisi,
                pin kodu, tek kullanımlık kod
                """,
            Passwords = """
                şifre, şifrem, şifresi, şifremi, şifreniz, şifrenizi, şifreyi, parola, parolam, parolası, parolamı, işlem şifresi,
                ticaret şifresi, işlem şifrem, işlem parolası, para çekme şifresi, sifrem
                """,
            Phones = "telefon, telefonum, numara, numaram, numarası, telefon numaram, cep, gsm, cep numaram, cep telefonum",
            Seeds = """
                tohum, kurtarma ifadesi, kurtarma kelimeleri, gizli kelimeler, gizli ifade, tohum kelimelerim, kurtarma kelimelerim,
                gizli kelimelerim
                """,
            Keys = "anahtar, anahtarı, gizli anahtar, api anahtarı, anahtarım",
            Apis = "api anahtarım",
            Labels = """
                hata, hatası, sipariş, sürüm, yıl, yılı, posta kodu, hata kodu, talep, kayıt, ülke kodu, referans kodu, davet kodu,
                kodu hatası, son rakamlar, son rakamları
                """,
            Money = "lira, tl, dolar, bin, milyon, bakiye, bakiyem, fiyat, kaybettim, yaklaşık, neredeyse, sadece",
            Units = "saniye, sn, dakika, dk, saat, gün, hafta, ay, yıl, yıldır, defa, kez, kere, kişi, hesap, mesaj, kullanıcı",
            Links = """
                benim, bu, şu, işte, burada, geldi, lütfen, merhaba, evet, yeni, hocam, abi, gelen, bana gelen, ve, hesap, hesabım,
                hesabımın
                """,
            Is = "budur, oldu, şöyle, olarak",
            Ordinary = """
                yanlış, doğru, unuttum, değil, hatalı, eski, yeni, zayıf, güçlü, güvenli, aynı, kayıp, nedir, nasıl, sıfırlama, sıfırla,
                değiştir, değiştirdim, çalışmıyor, olmuyor, kabul, gerekli, için
                """,
            Texts = "rakamlar, rakam",
            Came = "geldi, gelen, aldım, yazıyor, yolladılar, gönderdiler, gelmiş, ulaştı, şu geldi",
            Shows = "veriyor, gösteriyor, çıkıyor, çıktı, ne, ekranda, demek, diyor",
            Negations = "değil, yok, hiç, gelmedi",
            Names = "kullanıcı adı, isim, adı",
            Thens = "ve, sonra, ardından",
            Prepositions = "den, dan, itibaren, beri",
            At = "et, kuyruklu a",
            Dot = "nokta",
            Digits = "sıfır, bir, iki, üç, dört, beş, altı, yedi, sekiz, dokuz",
            Teens = "on",
            Tens = "yirmi, otuz, kırk, elli, altmış, yetmiş, seksen, doksan",
            Doubles = "çift",
            Pluses = "artı",
        },
    ];
}
