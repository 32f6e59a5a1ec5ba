using System.CommandLine;
using System.Diagnostics;
using Waymark.Bot.Authoring;
using Waymark.Core.Guides;

namespace Waymark.Benchmarks;

/// <summary>How long it takes to understand a message, on one core.</summary>
static class Understanding
{
    private const int Rounds = 2_000;

    /// <summary>About twenty words each, as people write them.</summary>
    private static readonly string[] Messages =
    [
        "sir please help kucoin otp not coming since 10 min i press resend 2 times bank codes arrive fine on jio",
        "been wating for the withdrawl verification code for half an hour now, restarted my phone and checked spam, still nothing at all",
        "i bought a one time number last week to sign up and now the login wants an sms but that number is gone",
        "someone from support wrote to me here and he says that he can fix my account if i give him the code",
        "buenas, no me llega el sms de kucoin para entrar, ya pasaron 5 minutos y mi compañía es movistar, qué hago ahora",
        "не приходит смс от биржи, жду уже 10 минут, два раза нажал отправить, другие коды приходят нормально, оператор мтс, помогите",
    ];

    internal static Command Command()
    {
        var guides = new Option<DirectoryInfo>("--guides")
        {
            Description = "The folder of guides, with as many languages as there are",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "guides")),
        };
        var command = new Command("understand", "Microseconds a message of twenty words, and milliseconds for 4,096 characters of the dearest kind.") { guides };
        command.SetAction(parsed => Run(GuideFolder.Read(parsed.GetRequiredValue(guides).FullName)));
        return command;
    }

    private static int Run(Guidebook book)
    {
        Figures.Print("languages", book.Languages.Count());
        Measure(book, Messages, Rounds); // Until the runtime has compiled it well.
        var taken = Measure(book, Messages, Rounds);
        Figures.Print("understand_mean_us", taken.Average());
        Figures.Print("understand_p50_us", Figures.Percentile(taken, 0.5));
        Figures.Print("understand_p99_us", Figures.Percentile(taken, 0.99));
        foreach (var (name, of) in new[] { ("unknown_words", "wjdkfhq zzkwp recpuve "), ("one_letter", "a b c "), ("phrases", "the code not not come the sms no text 2 min ") })
            Figures.Print($"dearest_{name}_ms", Figures.Percentile(Measure(book, [string.Concat(Enumerable.Repeat(of, 1_000))[..4_096]], 200), 0.5) / 1_000);
        return 0;
    }

    /// <summary>Microseconds of each, in order.</summary>
    private static double[] Measure(Guidebook book, string[] messages, int rounds)
    {
        var taken = new double[messages.Length * rounds];
        for (var at = 0; at < taken.Length; at++)
        {
            var began = Stopwatch.GetTimestamp();
            book.Understand(messages[at % messages.Length], Guidebook.English);
            taken[at] = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
        }
        Array.Sort(taken);
        return taken;
    }
}
