namespace Waymark.Core.Safety.Words;

/// <summary>Indonesian, Malay, Filipino, Vietnamese and Thai.</summary>
static class SouthEastAsianWords
{
    public static readonly Tongue[] All =
    [
        new("Indonesian")
        {
            Codes = """
                kode, kodenya, kodeku, kode verifikasi, verifikasi, verifikasinya, kode otp, otpnya, kode sms, sandi sms, kode keamanan,
                kodemu, kode otp-nya, otpku
                """,
            Passwords = """
                kata sandi, kata sandi perdagangan, kata sandi trading, sandi, katasandi, kata sandinya, sandinya, sandiku, passwordnya,
                passwordku, sandi trading, kata sandi transaksi, sandi transaksi, pasword, kata sandiku, pin trading
                """,
            Phones = "nomor, nomer, no hp, hp, telepon, telp, ponsel, nomorku, wa, no wa",
            Seeds = "frasa pemulihan, frasa rahasia, kata pemulihan, frasa benih",
            Keys = "kunci, rahasia",
            Apis = "kunci api",
            Labels = """
                galat, kesalahan, eror, tiket, pesanan, versi, tahun, kode pos, kode error, kode negara, kode referal, angka terakhir
                """,
            Money = "rupiah, rp, ribu, juta, miliar, saldo, harga, rugi, sekitar, hampir, hanya",
            Units = "detik, menit, mnt, jam, hari, minggu, bulan, tahun, kali, orang, akun, pesan, pengguna",
            Senders = "dari, ke",
            Links = """
                saya, aku, gue, gw, ku, nya, ini, itu, pak, kak, min, bang, tolong, halo, ya, iya, baru, sudah, udah, masuk, dapat,
                di sini, akun, akunku
                """,
            Is = "adalah, yaitu, ialah, jadi",
            Ordinary = """
                salah, benar, lupa, tidak, gak, ga, nggak, baru, lama, lemah, kuat, aman, sama, hilang, harus, bisa, belum, sudah, apa,
                bagaimana, diganti, diubah, ganti, ubah, reset, terkunci, masih
                """,
            Texts = "angka, angkanya",
            Came = "masuk, sudah masuk, datang, dapat, dapet, diterima, tertulis, terima, menerima, dikirim, bunyinya, isinya",
            Shows = "muncul, keluar, tampil, menampilkan, artinya, apa, layar",
            Negations = "tidak, belum, gak, ga, nggak, tak, tdk, blm",
            Names = "nama, pengguna",
            Thens = "lalu, dan, kemudian, terus",
            Prepositions = "dari, dengan, sejak, ke, pukul, di, sampai",
            Dot = "titik",
            Digits = "nol, satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan",
            Teens = "sepuluh, sebelas",
            Pluses = "tambah",
        },
        new("Malay and Filipino")
        {
            Codes = "kod pengesahan, kod saya, kod otp",
            Passwords = "kata laluan, kata-laluan",
            Phones = "nombor, numero",
            Labels = "ralat, kod ralat",
            Units = "saat, minit, jam, kali, segundo, minuto, oras, araw, beses",
            Links = "ang, ko, yung, yong, po, ito, eto, dito, akin, saya",
            Is = "ay, ialah",
            Ordinary = "mali, nakalimutan, tama",
            Came = "dumating, natanggap, tinanggap, sampai, terima, pumasok",
            Negations = "hindi, wala, tak",
        },
        new("Vietnamese")
        {
            Codes = "mã, mã otp, mã xác minh, mã xác nhận, mã xác thực, xác minh, xác thực, mã sms, mã pin, mã bảo mật, mã về",
            Passwords = "mật khẩu, mật khẩu giao dịch, mk, matkhau, pass word, mật khẩu rút tiền, mật mã",
            Phones = "số điện thoại, điện thoại, sđt, sdt, di động, số máy, zalo",
            Seeds = "cụm từ khôi phục, cụm từ bí mật, từ khóa khôi phục, cụm từ hạt giống",
            Keys = "khóa bí mật, bí mật, khóa",
            Apis = "khóa api",
            Labels = """
                lỗi, mã lỗi, đơn hàng, phiên bản, năm, mã bưu điện, mã giới thiệu, mã đơn, mã giao dịch, mã quốc gia, mã vùng, mã số lỗi
                """,
            Money = "đồng, nghìn, ngàn, triệu, tỷ, số dư, giá, khoảng, gần, hơn, mất",
            Units = "giây, phút, giờ, tiếng, ngày, tuần, tháng, năm, lần, người, tài khoản, tin nhắn",
            Senders = "từ, đến",
            Links = "của, tôi, mình, em, anh, này, đây, nè, ạ, ơi, vâng, dạ, mới, nhận được, số",
            Is = "là, bằng",
            Ordinary = "sai, đúng, quên, không, bị, mới, cũ, yếu, mạnh, an toàn, gì, nào, được, chưa, phải, đã, đổi, và, để",
            Came = "nhận được, nhận, về, về rồi, đến rồi, gửi, báo là, ghi là, tới rồi, có rồi",
            Shows = "hiện, báo, hiển thị, nghĩa, màn hình, hiện ra",
            Negations = "không, chưa, ko, k",
            Names = "tên",
            Thens = "rồi, và, xong, rồi đến",
            Prepositions = "từ, với, lúc, đến, vào, trong",
            At = "a còng, acong, a móc",
            Dot = "chấm",
            Digits = "không/linh, một/mốt, hai, ba, bốn/tư, năm/lăm, sáu, bảy/bẩy, tám, chín",
            Doubles = "đôi",
            Pluses = "cộng",
        },
        new("Thai")
        {
            Codes = "รหัส, โค้ด, รหัสยืนยัน, โอทีพี, รหัสโอทีพี, รหัส otp, พิน",
            Passwords = "รหัสผ่าน, พาสเวิร์ด, พาสเวิด",
            Phones = "เบอร์, โทรศัพท์, เบอร์โทร, มือถือ",
            Labels = "ข้อผิดพลาด, รหัสข้อผิดพลาด, ผิดพลาด, รหัสไปรษณีย์, รหัสประเทศ, เออเร่อ, ออเดอร์, ปี",
            Money = "บาท, ราคา, ยอด",
            Units = "วินาที, นาที, ชั่วโมง, วัน, ครั้ง, คน, บาท, ข้อความ",
            Links = "ของ, ผม, ฉัน, นี้, นี่, ครับ, ค่ะ, คะ, ได้",
            Is = "คือ, เป็น",
            Came = "ได้รับ, มาแล้ว, ส่งมา, เขียนว่า",
            Shows = "ขึ้น, แสดง",
            Negations = "ไม่",
            Digits = "ศูนย์, หนึ่ง, สอง, สาม, สี่, ห้า, หก, เจ็ด, แปด, เก้า",
        },
    ];
}
