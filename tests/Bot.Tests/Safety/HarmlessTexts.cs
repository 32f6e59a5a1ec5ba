namespace Waymark.Tests.Safety;

/// <summary>What people in trouble write without giving anything away; a false alarm would stop them.</summary>
static class HarmlessTexts
{
    public static TheoryData<string> Numbers =>
    [
        "error 400100", "error code 400100", "it shows error: 400100", "Error code #400100 again", "400100 error when i log in",
        "código de error 400100", "código do erro 400100", "код ошибки 400100", "hata kodu 400100", "mã lỗi 400100", "kode error 400100",
        "120 seconds", "2 min", "Under 2 min", "2-10 min", "Over 10 min", "3 or more", "10-30 seconds", "0.1 BTC", "0.482913 btc",
        "ending in 41", "the number ending in 4821", "1909", "2442", "*137", "dial *137#", "*#06#", "30 accounts", "2024", "since 2023",
        "18:35", "at 1835", "it came at 18.35", "18:35:10", "2026-03-05", "05.03.2026", "12/05/24", "on 20240512 i signed up",
        "5000 usdt", "$1200", "i lost 15000 dollars", "50000 rupees stuck", "₹500000", "Rp 500000", "1,250,000 usdt", "1.250.000 vnd",
        "withdraw 125000 usdt", "btc is at 67250", "67250.5", "my balance is 125400 usdt", "tried 3 times", "waiting 1000 years",
        "iPhone 15", "ios 26", "android 14", "iOS 18.5.1", "app version 4.12.1", "SM-G991B", "Nokia 3310", "KB5034441",
        "1st 2nd 3rd", "ticket 482913", "order number 48291375", "my uid is 48291375", "zip code 90210", "promo code 482913",
        "text STOP to 567678", "sms from 567678 are blocked", "192.168.1.101", "100000 people wait", "https://example.com/help/900006001234",
        "4G 5G", "24h", "24/7", "100%", "80% battery", "1 2 3", "step 1, step 2, step 3", "1) restart 2) wait 3) resend",
        "2020 2021 2022", "from 2020 to 2024", "10 20 30 minutes", "between 10:30 and 11:45", "<@123456789012345678> help",
        "3 minuti", "cinco minutos", "5000 рублей", "жду 120 секунд", "120 detik", "2000 lira", "15 phút rồi", "10 मिनट हो गए",
        "10 minute se wait kar raha hu", "10:35 baje", "500 KCS", "2x", "1.5.0", "v2.10.3",
    ];

    public static TheoryData<string> Sentences =>
    [
        "the code never came", "my code does not come", "code expired after 10 minutes", "KuCoin 2FA", "turn off 2fa", "otp not coming for 2 days",
        "my password does not work", "forgot my password", "is my password wrong", "is my password wrong?", "reset password", "password reset sms never comes",
        "my password is correct but the code is not coming", "my password is wrong", "password incorrect", "my password is not working",
        "Password: forgot it", "my password is blocked", "i changed my password yesterday", "what is a trading password?",
        "trading password reset needs an sms", "i do not remember the trading password", "password must have 8 characters",
        "do i need a new password after 24 hours", "olvidé mi contraseña", "mi contraseña es incorrecta", "la contraseña no funciona",
        "esqueci minha senha", "minha senha está errada", "забыл пароль", "пароль неверный", "пароль не подходит",
        "şifremi unuttum", "şifre yanlış", "tôi quên mật khẩu", "mật khẩu sai", "lupa kata sandi", "kata sandi salah terus",
        "पासवर्ड भूल गया", "password bhul gaya", "kucoin ka otp nahi aa raha, 8 minute ho gaye", "कोड नहीं आ रहा",
        "no me llega el código, ya pasaron 5 minutos", "o código não chega no meu celular", "kode tidak masuk sudah 10 menit",
        "không nhận được mã, sim viettel", "не приходит код, жду уже 3 минуты", "kod gelmiyor, 2 kere denedim",
        "got 3 texts at once and all of them say incorrect code", "they sent 6 digits but i deleted it", "i entered the 6 digit code and it was refused",
        "i have 2 sims, 1 from airtel and 1 from jio", "two numbers, one is old", "my phone number changed", "my number is not on file",
        "how do i change my email", "it goes to my email not sms", "email code works but sms does not", "login at gmail dot com works",
        "mails from no-reply@example.com do not arrive", "someone @support_desk wrote to me", "look at kucoin.com", "i am at home",
        "can you call me?", "call 1909 to stop dnd", "my api key page needs a code", "how to create an api key", "api secret lost",
        "is it safe to share my seed phrase", "he asked me for my seed phrase and i said no", "never share your private key",
        "txid 4f3c2a1b0d9e8f7a6b5c4d3e2f1a0b9c8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a is pending",
        "you can try this again later when people will wait for the phone to help you",
        "I just wait and then try again because the phone can not find any network today",
        "what can people do when they have one phone and no network there",
        "please help me sir, i press send code and there is nothing since morning, i restart phone, check spam, still nothing comes",
        "Problem: SMS verification code not received. Requests in last hour: 4 (30 min pause before the last). Last request: 16:15 UTC",
        "Never send your code, password or phone number here. Nobody from this bot will message you first.",
        "I will not share codes, passwords, my trading password, full number or seed phrase in chat.",
        "why does the code stop working after 5 minutes", "the code from 10 minutes ago is too old", "code: not received", "otp: nothing",
        "pin is blocked on my sim", "sim pin or sms code?", "wrong code 3 times now locked 24h", "i get code 2 hours late",
        "in 2024 my code came in 10 seconds", "otp 10 15 minute baad aata hai", "code arrived at 18:35 and expired at 18:45",
        "为什么我收不到短信验证码", "验证码没有收到，请帮帮我，我已经等了很久了", "認証コードが届きません", "인증 코드가 안 와요",
        "Text, my number", "Text, not my number now", "Authenticator app", "A code came but it is refused", "It says try later",
        "Normal SIM / eSIM", "App number (TextNow, Google Voice...)", "I tapped Send code", "Yes, even codes", "", " ", "?", "ok", "👍👍👍",
    ];
}
