namespace Waymark.Core.Safety.Words;

/// <summary>Hindi in both scripts, Bengali, Urdu and their neighbours.</summary>
static class IndianWords
{
    public static readonly Tongue[] All =
    [
        new("Hindi")
        {
            Codes = "कोड, ओटीपी, पिन, सत्यापन कोड, ओ टी पी, ओ.टी.पी, कोड़, वेरिफिकेशन कोड, वेरिफिकेशन, सत्यापन, ओटिपी",
            Passwords = "पासवर्ड, पासवर्ड्स, ट्रेडिंग पासवर्ड, कूटशब्द, पासवर्ड़, पासवड, paasword, pasword",
            Phones = "फ़ोन, फोन, मोबाइल, नंबर, नम्बर, व्हाट्सएप, मोबाइल नंबर, मोबाइल नम्बर, फ़ोन नंबर, mobile number, fon",
            Seeds = "सीड, सीड फ्रेज",
            Keys = "एपीआई, सीक्रेट",
            Apis = "एपीआई",
            Labels = "एरर, त्रुटि, गलती, galti, टिकट, साल, saal, pincode, पिनकोड, एरर कोड",
            Money = "रुपये, रुपए, rupaye, rupay, rupaiye, हज़ार, हजार, hazar, hazaar, लाख, करोड़, paise, पैसे, lagbhag, लगभग, karib",
            Units = """
                मिनट, मिनिट, सेकंड, घंटे, घंटा, दिन, हफ्ते, महीने, साल, बार, लोग, बजे, ghante, ghanta, din, baar, bar, saal, mahine,
                log, baje, minat, logo
                """,
            Senders = "se, से",
            Links = """
                mera, meri, mere, apna, ye, yeh, yah, woh, wo, ko, ka, ki, ke, bhai, bhaiya, ji, sirji, aaya, aya, aa gaya, mila, yahan,
                naya, मेरा, मेरी, यह, ये, जी, भाई, आया, मिला, का, की, के, नया, सर, तो, to, bata, lo, lijiye, लो, लीजिए
                """,
            Is = "hai, h, he, hain, tha, thi, है, हैं, था, थी",
            Ordinary = """
                galat, sahi, bhul, bhool, nahi, nahin, yaad, kya, kaise, गलत, सही, भूल, नहीं, याद, क्या, कैसे, नया, पुराना, purana,
                naya, change, wrong, kam
                """,
            Came = """
                aaya, aya, aaya hai, aa gaya, aagaya, mila, mil gaya, likha, likha hai, likha tha, आया, आ गया, मिला, मिल गया, लिखा,
                लिखा है, आ गई, bheja
                """,
            Shows = "dikha, dikha raha, dikhata, bata raha, दिखा, दिखा रहा, दिखाता, बता, matlab, मतलब",
            Negations = "nahi, nahin, nhi, mat, नहीं, नही, मत",
            Thens = "phir, aur, fir, और, फिर",
            Prepositions = "se, से, तक, tak",
            At = "एट",
            Dot = "डॉट",
            Digits = "शून्य/ज़ीरो, एक, दो, तीन, चार, पाँच/पांच, छह/छः/छे, सात, आठ, नौ",
            Doubles = "डबल",
            Pluses = "प्लस, plas",
        },
        new("Hindi in Latin letters")
        {
            Digits = """
                shunya/sunya/zero/jiro, ek, do, teen/tin, char/chaar, paanch/panch/pach, chhe/che/cheh/chah/chhah, saat/sat,
                aath/aat/ath, nau/no/nao
                """,
            Doubles = "double, dabal",
        },
        new("Bengali")
        {
            Codes = "কোড, ওটিপি, পিন, যাচাইকরণ কোড, ভেরিফিকেশন কোড",
            Passwords = "পাসওয়ার্ড",
            Phones = "নম্বর, নাম্বার, মোবাইল, ফোন",
            Labels = "ত্রুটি, এরর, এরর কোড, ভুল কোড, বছর",
            Money = "টাকা, ডলার",
            Units = "মিনিট, সেকেন্ড, ঘণ্টা, ঘন্টা, দিন, বার, টাকা, জন",
            Links = "আমার, এই, এটা, ভাই, এখানে",
            Is = "হলো, হল, হচ্ছে",
            Ordinary = "ভুল, সঠিক, ভুলে",
            Came = "এসেছে, পেয়েছি, এলো, আসছে",
            Shows = "দেখাচ্ছে",
            Negations = "না, নেই",
            Digits = "শূন্য, এক, দুই, তিন, চার, পাঁচ, ছয়, সাত, আট, নয়",
        },
        new("Urdu")
        {
            Codes = "کوڈ, او ٹی پی, اوٹی پی, پن, تصدیقی کوڈ",
            Passwords = "پاس ورڈ, پاسورڈ",
            Phones = "نمبر, فون, موبائل",
            Labels = "ایرر, غلطی, خرابی, سال",
            Units = "منٹ, سیکنڈ, گھنٹے, دن, بار",
            Links = "میرا, میری, یہ, بھائی",
            Is = "ہے, ہیں, تھا",
            Ordinary = "غلط, صحیح, بھول",
            Came = "آیا, ملا, آ گیا, مل گیا, لکھا",
            Negations = "نہیں",
            Digits = "صفر, ایک, دو, تین, چار, پانچ, چھ, سات, آٹھ, نو",
        },
        new("Other tongues of India")
        {
            Codes = "குறியீடு, கோட், ஓடிபி, ஓ.டி.பி, కోడ్, ఓటీపీ, કોડ, ઓટીપી, ਕੋਡ, ਓਟੀਪੀ, കോഡ്, ഒടിപി, ಕೋಡ್, ಒಟಿಪಿ, ओटीपी आला, संकेतांक",
            Passwords = "கடவுச்சொல், పాస్‌వర్డ్, పాస్వర్డ్, પાસવર્ડ, ਪਾਸਵਰਡ, പാസ്‌വേഡ്, പാസ്വേഡ്, ಪಾಸ್‌ವರ್ಡ್, ಪಾಸ್ವರ್ಡ್",
            Phones = "எண், నంబర్, નંબર, ਨੰਬਰ, നമ്പർ, ಸಂಖ್ಯೆ",
            Labels = "பிழை, లోపం, ભૂલ, ਗਲਤੀ, പിശക്, ದೋಷ",
            Units = "நிமிடம், நிமிடங்கள், నిమిషాలు, મિનિટ, ਮਿੰਟ, മിനിറ്റ്, ನಿಮಿಷ",
        },
    ];
}
