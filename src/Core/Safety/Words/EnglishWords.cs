namespace Waymark.Core.Safety.Words;

/// <summary>English, which most people write here whatever their language.</summary>
static class EnglishWords
{
    public static readonly Tongue[] All =
    [
        new("English")
        {
            Zones = "utc, gmt, ist, est, edt, pst, pdt, cet, cest, bst, msk, wib",
            Codes = """
                code, codes, cod, otp, otps, o t p, o.t.p, pin, passcode, verification, 2fa, mfa, tan, authenticator, one time password,
                one-time password, one time pass, one time passcode, onetime password, otp password, sms password, google auth, auth,
                sms token, token code, secret code, c0de, cod3, 0tp, 2 factor, two factor, 2-step code, login code, security code,
                sms code, verify code, verif, one-time code, my token, sms pin, verify
                """,
            Passwords = """
                password, passwords, pass, passwd, pwd, pw, psw, pswd, passphrase, trading password, trade password, trading pass,
                trading pin, trade pin, pasword, passward, pasward, passwrod, pssword, passowrd, passord, p@ssword, p@ssw0rd, passw0rd,
                pa$$word, pa$$w0rd, p4ssword, pa55word, transaction password, withdrawal password, fund password, payment password,
                security password, api passphrase
                """,
            Phones = """
                phone, telephone, mobile, cell, cellphone, number, num, nr, whatsapp, call, call me, contact, phone number,
                mobile number, tel, ph, ph no, mob, mobile no, contact no, phone no
                """,
            Seeds = """
                seed, seeds, seed phrase, mnemonic, mnemonics, recovery phrase, recovery words, secret phrase, backup phrase,
                wallet phrase, wallet words, secret words
                """,
            Keys = "secret, secrets, key, keys, token, bearer, passphrase",
            Apis = "api, apikey, apikeys, apisecret",
            Labels = """
                error, err, errors, errno, failure, ticket, case, order, id, uid, userid, user id, ref, reference, referral, refer,
                promo, promotion, coupon, voucher, invite, invitation, gift, zip, postal, postcode, country, area, dial, ussd, tracking,
                invoice, receipt, port, status, http, https, block, short, shortcode, short code, imei, iccid, serial, batch, flight,
                train, discord, article, claim, faq, block number, account number, sort code, source code, qr, hex, dialing, dialling,
                winsock, rate limit, last digits, last 4 digits, last four digits, final digits, ending digits
                """,
            Versions = """
                nokia, iphone, ios, android, galaxy, pixel, samsung, redmi, xiaomi, realme, oppo, vivo, windows, miui, oneui, kb, rtx,
                gtx, version, v, build, release, model, year, years
                """,
            Money = """
                usd, usdt, usdc, usdd, busd, dollar, dollars, buck, bucks, euro, euros, eur, gbp, btc, bitcoin, bitcoins, eth, bnb, sol,
                xrp, trx, ton, doge, shib, pepe, ada, ltc, sats, satoshi, gwei, inr, rs, rupee, rupees, pkr, bdt, ngn, naira, peso,
                pesos, brl, reais, rub, rubles, ruble, lira, vnd, dong, idr, rupiah, million, millions, thousand, thousands, hundred,
                lakh, lakhs, crore, bn, billion, price, balance, amount, worth, cost, costs, fee, fees, lost, loss, loosing, losing,
                deposit, deposited, withdraw, withdrawing, withdrew, salary, profit, margin, leverage, market, paid, pay, bought, sold,
                buy, sell, total, around, about, almost, nearly, approx, approximately, roughly, more than, less than, up to, at least,
                matic, pol, avax, xlm, atom, arb, sui, hbar, kas, floki, bonk, dai, fdusd, cad, aud, chf, jpy, yen, yuan, rmb, cny, krw,
                won, thb, baht, php, egp, sar, aed, dirham, uah, pln
                """,
            Units = """
                s, sec, secs, second, seconds, min, mins, minute, minutes, mnt, h, hr, hrs, hour, hours, day, days, week, weeks, month,
                months, year, years, yr, yrs, times, x, ms, am, pm, oclock, utc, gmt, people, persons, users, user, accounts, account,
                numbers, members, messages, msgs, texts, followers, subscribers, customers, traders, countries, attempts, tries,
                requests, tokens, points, steps, percent, pct, mah, mb, gb, kb, mbps, ghz, km, kg, meters, miles, ft, letters,
                characters, chars, guys, subs, views, holders, employees, shares, orders, trades, transactions, blocks, error, errors,
                pieces, pcs, ppl, coin, coins
                """,
            Senders = "from, to",
            Links = """
                my, mine, the, your, ur, this, that, it, its, a, an, here, there, no, number, num, nr, sir, maam, madam, bro, brother,
                dear, friend, pls, plz, please, kindly, hi, hello, hey, yes, yeah, yep, ok, okay, so, and, new, newest, latest, last,
                today, now, got, get, says, say, said, shows, s, sms, text, message, msg, verification, verify, login, security,
                confirmation, received, receive, just, for you, came as, as, use, enter, type, typed, entered, put, which, correct,
                real, actual, valid, old, first, second, current, value, one, also, with, n, nº
                """,
            Is = "is, are, was, were, be, equals, means, reads, becomes, has been, as",
            Ordinary = """
                not, wrong, right, correct, incorrect, invalid, valid, bad, good, fine, ok, okay, same, weak, strong, safe, secure,
                secret, private, lost, gone, forgotten, forgot, forget, reset, resetting, change, changed, changing, expired, old, new,
                different, required, needed, necessary, optional, mandatory, unknown, too, very, really, so, also, still, always, never,
                already, now, currently, being, asking, asked, working, work, set, unset, saved, stored, hidden, blocked, locked,
                disabled, enabled, empty, blank, none, null, nothing, missing, leaked, stolen, hacked, compromised, known, long, short,
                simple, easy, hard, complex, impossible, possible, important, enough, unique, case, at, in, on, to, for, from, by, with,
                without, and, or, but, if, because, when, where, what, why, how, who, which, that, this, it, they, you, we, he, she, i,
                my, your, me, am, error, help, problem, issue, question, manager, hint, field, page, screen, box, button, option,
                settings, please, yes, no, only, accepted, rejected, refused, expiring, temporary, recovery, protected, encrypted,
                number, code, email, phone, sms, kyc, login, withdrawal, verification, verified, similar, usual, normal, default, mine,
                yours, here, there, again, soon, later, back, down, up, out, off, fail, failed, fails, does, do, can, cannot, cant,
                will, would, should, must, have, has, had, need, needs, keeps, visible, shared, public, passphrase, exactly, definitely,
                probably, maybe, sure, ready, updated, confirmed, approved, stuck, broken, tricky, confidential, sensitive, personal,
                unchanged, tested, true, false, perfect, great, excellent, weird, strange, annoying, awful, terrible, identical, intact,
                numeric, alphanumeric, hell, mess, rejection, insecure, unsafe, trouble, useless, needless, pending, available,
                unavailable, inside, outside, everywhere, somewhere, offline, online, today, yesterday, tomorrow
                """,
            Texts = "sms, text, texts, message, msg, inbox, spam, digits",
            Came = """
                came, come through, arrived, received, recieved, got, gave me, sent me, got sent, they sent, they sent me, texted,
                texted me, they texted, says, say, said, reads, contains, written, came through, came in
                """,
            Shows = """
                shows, show, showing, shown, returns, returned, returning, fails, failed, failing, screen, mean, means, what, displays,
                displayed, gives, get, getting, closes, crashes, crashed, throws, popup
                """,
            Negations = "not, never, no, dont, didnt, doesnt, hasnt, havent, wasnt, isnt, t, nothing",
            Names = "username, user, nick, nickname, handle, login, name, id, telegram, discord, twitter, insta, instagram, referral, ref",
            Thens = "and, then, word",
            Prepositions = """
                from, to, at, since, for, by, in, after, before, until, till, around, about, between, of, on, over, under, with
                """,
            At = "at",
            Dot = "dot",
            Transactions = "tx, txid, txn, txhash, hash, transaction, explorer, txs",
            Speech = """
                about, above, again, all, almost, alone, already, also, always, any, because, become, before, begin, behind, below,
                between, beyond, can, come, enough, few, find, first, follow, forget, front, give, good, have, hello, help, into, just,
                keep, know, later, like, little, long, make, maybe, moment, more, much, must, myself, near, need, neither, never, next,
                nice, nothing, now, off, often, okay, old, once, one, only, open, other, outside, over, own, people, phone, please,
                possible, pretty, problem, ready, real, right, same, say, since, small, someone, soon, sorry, still, such, sure, tell,
                thank, that, then, there, they, thing, this, time, today, together, tomorrow, tonight, try, twice, two, under, until,
                upon, use, used, usual, very, wait, want, way, what, when, where, will, wish, work, worry, wrong, you, code, message,
                network, number
                """,
            Digits = "zero/oh/o/nil, one, two, three, four, five, six, seven, eight, nine",
            Teens = "ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen",
            Tens = "twenty, thirty, forty/fourty, fifty, sixty, seventy, eighty, ninety",
            Doubles = "double, dbl",
            Triples = "triple, treble",
            Pluses = "plus",
        },
    ];
}
