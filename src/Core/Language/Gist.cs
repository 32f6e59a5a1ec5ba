using System.Collections.Immutable;
using Waymark.Core.Guides;

namespace Waymark.Core.Language;

/// <summary>Puts together what the phrases of a message tell. Where something is said twice, the last mention wins.</summary>
sealed class Gist
{
    /// <summary>How many words may stand between "try again" and the time after which.</summary>
    private const int LockReach = 5;

    /// <summary>Which meaning matters most where several are said: an alarm before news, news before wishes.</summary>
    private static readonly Meaning[] Weightiest =
    [
        Meaning.Alarm, Meaning.NotRequested, Meaning.StartOver, Meaning.Worked, Meaning.Refused, Meaning.TryLater, Meaning.LongerTime, Meaning.Human,
        Meaning.TappedAgain, Meaning.Tapped, Meaning.Came, Meaning.Grey, Meaning.AskResend, Meaning.Nothing, Meaning.NotTapped, Meaning.NotYet,
        Meaning.Unchanged, Meaning.Report, Meaning.NextCheck, Meaning.GoOn, Meaning.Back, Meaning.Write, Meaning.DoNotWrite, Meaning.Stop, Meaning.Thanks,
    ];

    /// <summary>Of these only the last can be true now: "it came at first, but now nothing comes".</summary>
    private static readonly Meaning[][] Contrary =
        [[Meaning.Came, Meaning.Worked, Meaning.Nothing, Meaning.NotYet], [Meaning.Tapped, Meaning.TappedAgain, Meaning.NotTapped]];

    /// <summary>What a message must tell, too, where it is about something.</summary>
    private static readonly (string Label, string Fact, string Value)[] OfTopics =
    [
        (Labels.VirtualLost, FactNames.Line, "virtual"),
        (Labels.VirtualLost, FactNames.Dest, "old"),
        (Labels.OldNumber, FactNames.Dest, "old"),
        (Labels.TotpClock, FactNames.Dest, "authapp"),
        (Labels.NumberInUse, FactNames.Reused, FactNames.Yes),
        (Labels.NumberInUse, FactNames.Goal, "register"),
        (Labels.RefuseBulk, FactNames.Goal, "register"),
        (Labels.SessionClosed, FactNames.Closed, FactNames.Yes),
        (Labels.UnsolicitedCode, FactNames.Unsolicited, FactNames.Yes),
        (Labels.Incident, FactNames.OthersAffected, FactNames.Yes),
        (Labels.VendorQuestion, FactNames.Faq, FactNames.Yes),
        (Labels.FaqLegal, FactNames.Faq, FactNames.Yes),
    ];

    private readonly Dictionary<string, string> _facts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _topics = new(StringComparer.Ordinal);
    private readonly HashSet<Meaning> _meanings = [];
    private readonly HashSet<Meaning> _saidInFull = [];
    private readonly Networks _networks;
    private TimeSpan? _ago;
    private TimeSpan? _agoAtMost;
    private TimeSpan? _lockedFor;

    private Gist(Networks networks) => _networks = networks;

    internal static Understanding Of(IReadOnlyList<Found> phrases, Word[] words, Networks networks, string language)
    {
        var gist = new Gist(networks);
        foreach (var phrase in phrases)
            gist.Take(phrase, phrases, words);
        gist.DrawConclusions();
        Meaning? means = Weightiest.Where(gist.Means).Select(meaning => (Meaning?)meaning).FirstOrDefault();
        return new Understanding(Labels.Of(gist), gist._facts.ToImmutableSortedDictionary(StringComparer.Ordinal), means,
            gist._ago, gist._agoAtMost, gist._lockedFor, phrases.Any(phrase => phrase.Sense is Sense.Urgent),
            IsElliptic: means is { } chosen && !gist._saidInFull.Contains(chosen), Corrects: phrases.Any(phrase => phrase.Sense is Sense.Correction), language);
    }

    internal bool Is(string fact, params ReadOnlySpan<string> values) => _facts.TryGetValue(fact, out var value) && values.Contains(value);

    internal bool Has(string fact) => _facts.ContainsKey(fact);

    internal bool Means(Meaning meaning) => _meanings.Contains(meaning);

    internal bool IsAbout(string label) => _topics.Contains(label);

    /// <summary>Whether what is told of the network or the country makes it likely that codes are filtered there.</summary>
    internal bool IsFiltered => (_facts.TryGetValue(FactNames.Country, out var country) && _networks.Filters(country))
        || (country is null && _facts.TryGetValue(FactNames.Carrier, out var carrier) && _networks.CarrierFilters(carrier));

    private void Take(Found phrase, IReadOnlyList<Found> all, Word[] words)
    {
        switch (phrase.Sense)
        {
            case Sense.Fact(var name, var value) when !Yields(name, value, phrase, all):
                if (name == FactNames.Country && Has(name) && !Is(name, value))
                    _facts[FactNames.Roaming] = FactNames.Yes; // "In Dubai, my number is from India."
                _facts[name] = value;
                break;
            case Sense.Topic(var label):
                _topics.Add(label);
                break;
            case Sense.Means(var meaning):
                foreach (var contrary in Contrary.Where(contrary => contrary.Contains(meaning)))
                    _meanings.ExceptWith(contrary);
                _meanings.Add(meaning);
                if (!phrase.Alone)
                    _saidInFull.Add(meaning);
                break;
            case Sense.Times(var count):
                _facts[FactNames.Tries] = count switch { 1 => "1", 2 => "2", _ => "3plus" };
                break;
            case Sense.Lasting(_, var most) when all.Any(other => IsLock(other) && Belongs(phrase, other, words)):
                _lockedFor = most;
                break;
            case Sense.Lasting(var least, var most):
                (_ago, _agoAtMost) = (least, most);
                _facts[FactNames.Since] = most.TotalMinutes switch { < 2 => "lt2m", <= 10 => "2to10m", _ => "gt10m" };
                break;
        }
    }

    private void DrawConclusions()
    {
        if (_facts.TryGetValue(FactNames.Carrier, out var id) && _networks.Find(id) is { Countries: [var only] })
            _facts.TryAdd(FactNames.Country, only);
        foreach (var (label, fact, value) in OfTopics.Where(row => IsAbout(row.Label)))
            _facts.TryAdd(fact, value);
        if (Is(FactNames.Line, "virtual") && Is(FactNames.Goal, "login", "withdraw", "reset") && !IsAbout(Labels.VendorQuestion))
            _facts.TryAdd(FactNames.Dest, "old"); // Whoever needs a rented number again does not have it any more.
        if (IsAbout(Labels.RefuseBypass) && Is(FactNames.Vpn, "on"))
            _facts.Remove(FactNames.Vpn); // "Which VPN should I pick?" tells of none.
        if (Means(Meaning.NotRequested))
            _facts[FactNames.Unsolicited] = FactNames.Yes;
        if (Means(Meaning.Came) || Means(Meaning.Worked) || Means(Meaning.Refused) || Has(FactNames.Unsolicited))
            _facts[FactNames.Arrived] = FactNames.Yes;
        if (Means(Meaning.TryLater))
            _facts[FactNames.Tries] = "locked";
        else if (Means(Meaning.AskResend))
            _facts.TryAdd(FactNames.Tries, "1"); // Who asks whether to send it again has sent it once.
    }

    /// <summary>Where a later mention counts less than an earlier one.</summary>
    private bool Yields(string fact, string value, Found phrase, IReadOnlyList<Found> all) => fact switch
    {
        // "Bank codes come, and friends' texts too"; what was lost all at once stays an alarm.
        FactNames.Others => Is(fact, "noservice") || (Is(fact, "all") && value == "no_codes"),
        // A SIM is named in passing, a rented number is not.
        FactNames.Line => Is(fact, "virtual", "voip") && value == "sim",
        // "Logged in on my laptop" is where they are, not what they want.
        FactNames.Goal => value == "login" && all.Any(other => other.Sense is Sense.Fact(FactNames.SignedIn, _)),
        // The first network is the person's, unless they moved, or say of another that it is their SIM's.
        FactNames.Carrier => Has(fact) && !all.Any(other => other.Sense is Sense.Fact("ported", _) || IsSimOf(other, phrase)),
        _ => false,
    };

    private static bool IsSimOf(Found other, Found carrier) =>
        other.Sense is Sense.Fact(FactNames.Line, "sim") && (Math.Abs(other.First - carrier.Last) <= 1 || Math.Abs(carrier.First - other.Last) <= 1);

    private static bool IsLock(Found phrase) => phrase.Sense is Sense.Means(Meaning.TryLater or Meaning.LongerTime);

    private static bool Belongs(Found time, Found locked, Word[] words) => words[time.First].Sentence == words[locked.First].Sentence
        && (time.First > locked.First ? time.First - locked.Last <= LockReach : locked.First - time.Last <= 2);
}
