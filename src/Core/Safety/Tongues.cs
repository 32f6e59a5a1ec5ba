namespace Waymark.Core.Safety;

/// <summary>Every language's words, in one table.</summary>
static class Tongues
{
    public static readonly Tongue[] All =
    [
        new("English")
        {
            Codes = """
                code, codes, cod, otp, otps, o t p, o.t.p, pin, passcode, verification, 2fa, mfa, tan, authenticator, one time password,
                one-time password, one time pass, one time passcode, onetime password, otp password, sms password, google auth, auth,
                sms token, token code, secret code
                """,
            Passwords = """
                password, passwords, pass, passwd, pwd, pw, psw, pswd, passphrase, trading password, trade password, trading pass,
                trading pin, trade pin, pasword, passward, pasward, passwrod, pssword, passowrd,
                passord
                """,
            Phones = """
                phone, telephone, mobile, cell, cellphone, number, num, nr, whatsapp, call, call me, contact, phone number, mobile number,
                tel
                """,
            Seeds = """
                seed, seeds, seed phrase, mnemonic, mnemonics, recovery phrase, recovery words, secret phrase, backup phrase, wallet phrase,
                wallet words, secret words
                """,
            Keys = "api, apikey, secret, secrets, key, keys, token, bearer, passphrase, apisecret",
            Labels = """
                error, err, errors, errno, failure, ticket, case, order, id, uid, userid, user id, ref, reference, referral, refer, promo,
                promotion, coupon, voucher, invite, invitation, gift, zip, postal, postcode, country, area, dial, ussd, tracking, invoice,
                receipt, port, status, http, https, block, short, shortcode, short code, imei, iccid, serial, batch, flight, train, discord,
                article, claim, faq, block number, account number, sort code, source code, qr, hex
                """,
            Versions = "nokia, iphone, ios, android, galaxy, pixel, samsung, redmi, xiaomi, realme, oppo, vivo, windows, miui, oneui, kb, rtx, gtx, version, v, build, release, model, year, years",
            Money = """
                usd, usdt, usdc, usdd, busd, dollar, dollars, buck, bucks, euro, euros, eur, gbp, btc, bitcoin, bitcoins, eth, bnb, sol,
                xrp, trx, ton, doge, shib, pepe, ada, ltc, coin, coins, sats, satoshi, gwei, inr, rs, rupee, rupees, pkr, bdt, ngn, naira,
                peso, pesos, brl, reais, rub, rubles, ruble, lira, vnd, dong, idr, rupiah, million, millions, thousand, thousands, hundred,
                lakh, lakhs, crore, bn, billion, price, balance, amount, worth, cost, costs, fee, fees, lost, loss, loosing, losing,
                deposit, deposited, withdraw, withdrawing, withdrew, salary, profit, margin, leverage, market, paid, pay, bought, sold, buy,
                sell, total, around, about, almost, nearly, approx, approximately, roughly, more than, less than, up to, at least
                """,
            Units = """
                s, sec, secs, second, seconds, min, mins, minute, minutes, mnt, h, hr, hrs, hour, hours, day, days, week, weeks, month,
                months, year, years, yr, yrs, times, x, ms, am, pm, oclock, utc, gmt, people, persons, users, user, accounts, account,
                numbers, members, messages, msgs, texts, followers, subscribers, customers, traders, countries, attempts, tries, requests,
                tokens, points, steps, percent, pct, mah, mb, gb, kb, mbps, ghz, km, kg, meters, miles, ft, letters, characters, chars,
                guys, subs, views, holders, employees, shares, orders, trades, transactions, blocks, error, errors, pieces, pcs, ppl
                """,
            Senders = "from, to",
            Links = """
                my, mine, the, your, ur, this, that, it, its, a, an, here, there, no, number, num, nr, sir, maam, madam, bro, brother, dear,
                friend, pls, plz, please, kindly, hi, hello, hey, yes, yeah, yep, ok, okay, so, and, new, newest, latest, last, today, now,
                got, get, says, say, said, shows, s, sms, text, message, msg, verification, verify, login, security, confirmation, received,
                receive, just, for you, came as, as, use, enter, type, typed, entered, put, which, correct, real, actual, valid, old, first,
                second, current, value, one, also, with
                """,
            Is = "is, are, was, were, be, equals, means, reads, becomes, has been",
            Ordinary = """
                not, wrong, right, correct, incorrect, invalid, valid, bad, good, fine, ok, okay, same, weak, strong, safe, secure, secret,
                private, lost, gone, forgotten, forgot, forget, reset, resetting, change, changed, changing, expired, old, new, different,
                required, needed, necessary, optional, mandatory, unknown, too, very, really, so, also, still, always, never, already, now,
                currently, being, asking, asked, working, work, set, unset, saved, stored, hidden, blocked, locked, disabled, enabled,
                empty, blank, none, null, nothing, missing, leaked, stolen, hacked, compromised, known, long, short, simple, easy, hard,
                complex, impossible, possible, important, enough, unique, case, at, in, on, to, for, from, by, with, without, and, or, but,
                if, because, when, where, what, why, how, who, which, that, this, it, they, you, we, he, she, i, my, your, me, am, error,
                help, problem, issue, question, manager, hint, field, page, screen, box, button, option, settings, please, yes, no, only,
                accepted, rejected, refused, expiring, temporary, recovery, protected, encrypted, number, code, email, phone, sms, kyc,
                login, withdrawal, verification, verified, similar, usual, normal, default, mine, yours, here, there, again, soon, later,
                back, down, up, out, off, fail, failed, fails, does, do, can, cannot, cant, will, would, should, must, have, has, had, need,
                needs, keeps, visible, shared, public, passphrase, exactly, definitely, probably, maybe, sure, ready, updated, confirmed,
                approved, stuck, broken, tricky, confidential, sensitive, personal, unchanged, tested, true, false, perfect, great,
                excellent, weird, strange, annoying, awful, terrible, identical, intact, numeric, alphanumeric, hell, mess, rejection,
                insecure, unsafe, trouble, useless, needless, pending, available, unavailable, inside, outside, everywhere, somewhere,
                offline, online, today, yesterday, tomorrow
                """,
            Texts = "sms, text, texts, message, msg, inbox, spam",
            Prepositions = """
                from, to, at, since, for, by, in, after, before, until, till, around, about, between, of, on, over, under, with
                """,
            At = "at",
            Dot = "dot",
            Transactions = "tx, txid, txn, txhash, hash, transaction, explorer, txs",
            Digits = "zero, one, two, three, four, five, six, seven, eight, nine",
        },
        new("Spanish")
        {
            Codes = "código, códigos, verificación, pin, clave sms, clave dinámica, contraseña de un solo uso",
            Passwords = "contraseña, contraseñas, contraseña de trading, contraseña comercial, clave, contra, palabra clave",
            Phones = "teléfono, telefono, celular, móvil, número, numero, llámame, llamame, núm, cel, tlf",
            Seeds = "semilla, frase semilla, frase secreta, frase de recuperación, palabras secretas",
            Keys = "clave api, secreto, llave",
            Labels = """
                error, fallo, pedido, caso, versión, postal, código postal, código de error, referencia, año, años, promocional, país
                """,
            Money = """
                dólares, dolares, pesos, soles, bolívares, euros, mil, saldo, precio, monto, perdí, millones, retirar, casi, unos, como
                """,
            Units = """
                segundos, segundo, seg, minutos, minuto, hora, horas, día, días, semanas, meses, mes, año, años, veces, vez, personas,
                usuarios, cuentas, mensajes, intentos, euros
                """,
            Senders = "de, del, desde",
            Links = """
                mi, mis, el, la, los, un, una, tu, su, este, esta, aquí, ya, de, del, por favor, señor, hola, sí, nuevo, llegó, me llegó,
                recibí, acá, para
                """,
            Is = "es, son, era, fue, dice",
            Ordinary = """
                incorrecta, incorrecto, correcta, inválida, mala, olvidada, olvidé, no, nueva, vieja, débil, segura, igual, misma, perdida,
                de, para, por, y, pero, que, cambiada, cambiar, restablecer, bloqueada, muy, demasiado, secreta, necesaria, obligatoria
                """,
            Prepositions = "desde, con, hace, en, hasta, a las, al, para",
            At = "arroba",
            Dot = "punto",
            Digits = "cero, uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve",
        },
        new("Portuguese")
        {
            Codes = "código, códigos, verificação, senha de uso único, senha sms",
            Passwords = "senha, senhas, palavra-passe, palavra passe, senha de negociação",
            Phones = "telefone, celular, telemóvel, número, zap, whats, ligue, liga",
            Seeds = "frase semente, frase secreta, frase de recuperação, palavras de recuperação, semente",
            Keys = "chave, chave api, segredo",
            Labels = "erro, pedido, chamado, versão, cep, código de erro, referência, ano, protocolo, cupom",
            Money = "reais, real, dólares, mil, saldo, preço, valor, perdi, milhões, quase, uns, umas",
            Units = """
                segundos, minutos, minuto, horas, hora, dias, dia, semanas, meses, mês, anos, ano, vezes, vez, pessoas, usuários, contas,
                mensagens, tentativas
                """,
            Senders = "de, do, desde",
            Links = """
                meu, minha, o, a, os, seu, sua, esse, este, aqui, aí, já, por favor, senhor, oi, olá, sim, novo, chegou, recebi, do, da
                """,
            Is = "é, eh, são, era, foi, diz",
            Ordinary = """
                incorreta, errada, errado, correta, inválida, esquecida, esqueci, não, nova, velha, antiga, fraca, forte, segura, igual,
                mesma, perdida, de, do, da, para, pra, por, e, mas, que, trocar, mudar, redefinir, bloqueada, muito
                """,
            Prepositions = "desde, com, há, em, até, às, ao, pra",
            At = "arroba",
            Dot = "ponto",
            Digits = "zero, um, dois, três, quatro, cinco, seis, sete, oito, nove",
        },
        new("Hindi")
        {
            Codes = "कोड, ओटीपी, पिन, सत्यापन कोड, ओ टी पी",
            Passwords = "पासवर्ड, पासवर्ड्स, ट्रेडिंग पासवर्ड, कूटशब्द",
            Phones = "फ़ोन, फोन, मोबाइल, नंबर, नम्बर, व्हाट्सएप, मोबाइल नंबर",
            Seeds = "सीड, सीड फ्रेज",
            Keys = "एपीआई, सीक्रेट",
            Labels = "एरर, त्रुटि, गलती, galti, टिकट, साल, saal, pincode, पिनकोड",
            Money = """
                रुपये, रुपए, rupaye, rupay, rupaiye, हज़ार, हजार, hazar, hazaar, लाख, करोड़, paise, पैसे, lagbhag, लगभग, karib
                """,
            Units = """
                मिनट, मिनिट, सेकंड, घंटे, घंटा, दिन, हफ्ते, महीने, साल, बार, लोग, बजे, ghante, ghanta, din, baar, bar, saal, mahine, log,
                baje, minat, logo
                """,
            Senders = "se, से",
            Links = """
                mera, meri, mere, apna, ye, yeh, yah, woh, wo, ko, ka, ki, ke, bhai, bhaiya, ji, sirji, aaya, aya, aa gaya, mila, yahan,
                naya, मेरा, मेरी, यह, ये, जी, भाई, आया, मिला, का, की, के, नया, सर, तो, to, bata, lo, lijiye, लो, लीजिए
                """,
            Is = "hai, h, he, hain, tha, thi, है, हैं, था, थी",
            Ordinary = """
                galat, sahi, bhul, bhool, nahi, nahin, yaad, kya, kaise, गलत, सही, भूल, नहीं, याद, क्या, कैसे, नया, पुराना, purana, naya,
                change, wrong, kam
                """,
            Prepositions = "se, से, तक, tak",
            At = "एट",
            Dot = "डॉट",
            Digits = "shunya, ek, do, teen, char, paanch, chhe, saat, aath, nau",
        },
        new("Indonesian")
        {
            Codes = "kode, kodenya, kodeku, kode verifikasi, verifikasi, verifikasinya, kode otp",
            Passwords = "kata sandi, kata sandi perdagangan, kata sandi trading, sandi, katasandi, kata sandinya, sandinya, sandiku, passwordnya, passwordku",
            Phones = "nomor, nomer, no hp, hp, telepon, telp, ponsel, nomorku, wa, no wa",
            Seeds = "frasa pemulihan, frasa rahasia, kata pemulihan, frasa benih",
            Keys = "kunci, rahasia",
            Labels = "galat, kesalahan, eror, tiket, pesanan, versi, tahun, kode pos, kode error, kode negara",
            Money = "rupiah, rp, ribu, juta, miliar, saldo, harga, rugi, sekitar, hampir, hanya",
            Units = "detik, menit, mnt, jam, hari, minggu, bulan, tahun, kali, orang, akun, pesan, pengguna",
            Senders = "dari, ke",
            Links = """
                saya, aku, gue, gw, ku, nya, ini, itu, pak, kak, min, bang, tolong, halo, ya, iya, baru, sudah, udah, masuk, dapat, di sini
                """,
            Is = "adalah, yaitu, ialah, jadi",
            Ordinary = """
                salah, benar, lupa, tidak, gak, ga, nggak, baru, lama, lemah, kuat, aman, sama, hilang, harus, bisa, belum, sudah, apa,
                bagaimana, diganti, diubah, ganti, ubah, reset, terkunci, masih
                """,
            Prepositions = "dari, dengan, sejak, ke, pukul, di, sampai",
            Dot = "titik",
            Digits = "nol, satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan",
        },
        new("Vietnamese")
        {
            Codes = "mã, mã otp, mã xác minh, mã xác nhận, mã xác thực, xác minh, xác thực, mã sms",
            Passwords = "mật khẩu, mật khẩu giao dịch, mk, matkhau, pass word",
            Phones = "số điện thoại, điện thoại, sđt, sdt, di động, số máy, zalo",
            Seeds = "cụm từ khôi phục, cụm từ bí mật, từ khóa khôi phục, cụm từ hạt giống",
            Keys = "khóa api, khóa bí mật, bí mật",
            Labels = "lỗi, mã lỗi, đơn hàng, phiên bản, năm, mã bưu điện, mã giới thiệu, mã đơn, mã giao dịch",
            Money = "đồng, nghìn, ngàn, triệu, tỷ, số dư, giá, khoảng, gần, hơn, mất",
            Units = "giây, phút, giờ, tiếng, ngày, tuần, tháng, năm, lần, người, tài khoản, tin nhắn",
            Senders = "từ, đến",
            Links = "của, tôi, mình, em, anh, này, đây, nè, ạ, ơi, vâng, dạ, mới, nhận được, số",
            Is = "là, bằng",
            Ordinary = "sai, đúng, quên, không, bị, mới, cũ, yếu, mạnh, an toàn, gì, nào, được, chưa, phải, đã, đổi, và, để",
            Prepositions = "từ, với, lúc, đến, vào, trong",
            Dot = "chấm",
            Digits = "không, một, hai, ba, bốn, năm, sáu, bảy, tám, chín",
        },
        new("Russian")
        {
            Codes = """
                код, кода, коду, кодом, коды, кодик, отп, пин, пинкод, пин-код, подтверждения, смс код, смс-код, смс пароль,
                одноразовый пароль, пароль из смс, пароль из sms
                """,
            Passwords = "пароль, пароля, паролю, паролем, пароли, торговый пароль, торгового пароля",
            Phones = """
                телефон, телефона, телефону, номер, номера, номеру, мобильный, сотовый, ватсап, вотсап, тел, звоните, позвоните
                """,
            Seeds = "сид, сид фраза, сид-фраза, сид фразу, мнемоника, фраза восстановления, секретная фраза, мнемоническая фраза",
            Keys = "апи, ключ, ключа, секрет, секретный, ключи",
            Labels = """
                ошибка, ошибки, ошибку, ошибке, ошибкой, тикет, заказ, заказа, версия, версии, индекс, айди, ид, обращение, обращения, год,
                году, года, андроид, айфон, промокод, заявка, заявки, заявке
                """,
            Money = """
                рублей, руб, рубля, рубль, р, долларов, доллара, баксов, тысяч, тыс, миллион, млн, юсдт, биткоин, баланс, цена, потерял,
                сумма, около, почти, примерно, больше, евро
                """,
            Units = """
                сек, секунд, секунды, секунду, мин, минут, минуты, минуту, час, часа, часов, ч, день, дня, дней, недели, недель, месяц,
                месяцев, лет, года, год, г, раз, раза, людей, человек, аккаунтов, пользователей, сообщений, попыток, утра, вечера
                """,
            Senders = "от, с, на",
            Links = """
                мой, моя, моего, вот, этот, здесь, тут, пришел, пришёл, пожалуйста, привет, да, новый, сообщение, смс,
                для входа, это и есть, такой, у меня, в, спаме
                """,
            Is = "это, есть, был, будет, равен",
            Ordinary = """
                неверный, неправильный, не, верный, правильный, забыл, забыла, забыт, старый, новый, слабый, надежный, сложный, утерян, от,
                для, на, и, но, что, как, сменить, сброс, сбросить, изменить, изменен, тот, другой, подходит, же
                """,
            Texts = "смс, сообщение, сообщении, спаме",
            Prepositions = "с, от, на, до, после, к",
            At = "собака, собачка",
            Dot = "точка",
            Transactions = "хеш, хэш, транзакция, транзакции",
            Digits = "ноль, один, два, три, четыре, пять, шесть, семь, восемь, девять",
        },
        new("Turkish")
        {
            Codes = """
                kod, kodu, kodum, kodumu, kodunu, kodunuz, kodun, doğrulama, doğrulama kodu, onay kodu, sms kodu, sms şifresi,
                tek kullanımlık şifre, sms şifrem
                """,
            Passwords = """
                şifre, şifrem, şifresi, şifremi, şifreniz, şifrenizi, şifreyi, parola, parolam, parolası, parolamı, işlem şifresi,
                ticaret şifresi, işlem şifrem
                """,
            Phones = "telefon, telefonum, numara, numaram, numarası, telefon numaram, cep, gsm",
            Seeds = "tohum, kurtarma ifadesi, kurtarma kelimeleri, gizli kelimeler, gizli ifade",
            Keys = "anahtar, anahtarı, gizli anahtar, api anahtarı",
            Labels = """
                hata, hatası, sipariş, sürüm, yıl, yılı, posta kodu, hata kodu, talep, kayıt, ülke kodu, referans kodu, davet kodu
                """,
            Money = "lira, tl, dolar, bin, milyon, bakiye, bakiyem, fiyat, kaybettim, yaklaşık, neredeyse, sadece",
            Units = "saniye, sn, dakika, dk, saat, gün, hafta, ay, yıl, yıldır, defa, kez, kere, kişi, hesap, mesaj, kullanıcı",
            Links = "benim, bu, şu, işte, burada, geldi, lütfen, merhaba, evet, yeni, hocam, abi, gelen, bana gelen, ve",
            Is = "budur, oldu, şöyle, olarak",
            Ordinary = """
                yanlış, doğru, unuttum, değil, hatalı, eski, yeni, zayıf, güçlü, güvenli, aynı, kayıp, nedir, nasıl, sıfırlama, sıfırla,
                değiştir, değiştirdim, çalışmıyor, olmuyor, kabul, gerekli, için
                """,
            Prepositions = "den, dan, itibaren, beri",
            Dot = "nokta",
            Digits = "sıfır, bir, iki, üç, dört, beş, altı, yedi, sekiz, dokuz",
        },
        new("Elsewhere, and Hindi digits in Devanagari")
        {
            Codes = "验证码, 驗證碼, コード, 番号, 코드, 인증번호, 인증 코드, رمز, كود, bestätigungscode",
            Passwords = "密码, 密碼, パスワード, 비밀번호, كلمة المرور, passwort, kennwort, mot de passe, hasło",
            Seeds = "助记词, 助記詞",
            Links = "我, 的, 您, 你, は, が, عبر",
            Is = "是, هو",
            Digits = "शून्य, एक, दो, तीन, चार, पाँच, छह, सात, आठ, नौ",
            Units = "分钟, 分鐘, 分, 秒, 次, 天, 小时, 小時, 人, 元, 분, 초, 번, دقيقة, دقائق",
        },
    ];
}
