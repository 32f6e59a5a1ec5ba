using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Waymark.Bot.Chatting;
using Waymark.Bot.Clocks;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.Storage;

namespace Waymark.Bot.Trying;

/// <summary>
/// Plays a written conversation through the real core, engine and store on a virtual clock. Every failed expectation is
/// named; a line that cannot be played ends the play.
/// </summary>
public sealed class ScriptPlayer : IAsyncDisposable
{
    /// <summary>When every play begins, so that two plays of a script print the same.</summary>
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private readonly Dictionary<Account, List<Received>> _received = [];
    private readonly Dictionary<Account, Arrival> _lastArrival = [];
    private readonly Dictionary<string, string> _captured = new(StringComparer.Ordinal);
    private readonly List<Received> _sinceLast = [];
    private readonly List<(Account To, string Text)> _notices = [];
    private readonly List<string> _failures = [];
    private readonly VirtualClock _clock = new(Start);
    private readonly IReadOnlyList<TriedPlatform> _platforms;
    private readonly Transcript _transcript;
    private Guidebook _book;
    private readonly string _path;
    private readonly string? _language;
    private ConversationEngine _engine;
    private ScriptLine.Speaker _speaker = new(0, new Account(Platform.Console, "you"), null, false);
    private int _events;

    /// <param name="path">Where the store's file is made.</param>
    public ScriptPlayer(Guidebook book, string path, TextWriter output, string? language = null)
    {
        (_book, _path, _language) = (book, path, language);
        _transcript = new Transcript(output);
        _platforms = [.. Enum.GetValues<Platform>().Select(platform => new TriedPlatform(platform, _clock, Note))];
        _engine = Open();
    }

    /// <summary>Plays all lines; the failures, in order.</summary>
    public async Task<IReadOnlyList<string>> PlayAsync(IEnumerable<ScriptLine> lines)
    {
        foreach (var line in lines)
            if (!await PlayAsync(line))
                break;
        return _failures;
    }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    private async Task<bool> PlayAsync(ScriptLine line)
    {
        switch (line)
        {
            case ScriptLine.Speaker speaker:
                _speaker = speaker;
                return true;
            case ScriptLine.Says(_, var text):
                await SayAsync(Filled(text));
                return true;
            case ScriptLine.Taps(var number, var text):
                return await TapAsync(number, Filled(text));
            case ScriptLine.Repeats(var number):
                return await RepeatAsync(number);
            case ScriptLine.Later(_, var span):
                Forget();
                await _clock.PassAsync(span, _engine.WhenIdleAsync);
                return true;
            case ScriptLine.Until(_, var time):
                Forget();
                await _clock.PassAsync(time - TimeOnly.FromTimeSpan(_clock.GetUtcNow().TimeOfDay), _engine.WhenIdleAsync); // A day on where it is past.
                return true;
            case ScriptLine.Shows:
                Show("(a picture)");
                await ArriveAsync(new Said.Showed());
                return true;
            case ScriptLine.Deletes(_, var works):
                PlatformOf(_speaker.Account).Delete(_speaker.Account, works);
                return true;
            case ScriptLine.Restart:
                _transcript.Note(_clock.GetUtcNow(), "restart");
                await ReopenAsync();
                return true;
            case ScriptLine.Sells(var number, var id):
                return await SellAsync(number, id);
            case ScriptLine.Reach(_, var works):
                await ReachAsync(works);
                return true;
            default:
                Expect(line);
                return true;
        }
    }

    private async Task ReopenAsync()
    {
        await _engine.DisposeAsync();
        _engine = Open();
        await _engine.WhenIdleAsync();
    }

    /// <summary>An operator sets a vendor before the start, so the engine begins anew.</summary>
    private async Task<bool> SellAsync(int number, string id)
    {
        if (_book.Vendors.FirstOrDefault(vendor => vendor.Id == id) is not { } chosen)
        {
            Fail(number, $"a vendor '{id}'", $"there are only: {string.Join(", ", _book.Vendors.Select(vendor => vendor.Id))}");
            return false;
        }
        _book = _book.RunBy(_book.Operator with { Vendor = chosen });
        await ReopenAsync();
        return true;
    }

    private ConversationEngine Open()
    {
        var engine = new ConversationEngine(SqliteStore.At(_path), _book, _platforms, _clock, _clock, NullLogger<ConversationEngine>.Instance,
            new EngineOptions { Workers = 1, ClockCheck = TimeSpan.MaxValue });
        engine.Start();
        return engine;
    }

    private Task SayAsync(string text)
    {
        Show(text);
        return ArriveAsync(PlatformOf(_speaker.Account).Take(_speaker.Account, TypedLine.Read(text, Newest()?.Prompt)));
    }

    private TriedPlatform PlatformOf(Account account) => _platforms.Single(platform => platform.Platform == account.Platform);

    private async Task<bool> TapAsync(int number, string text)
    {
        foreach (var received in Enumerable.Reverse(_received.GetValueOrDefault(_speaker.Account) ?? []))
            if (received.Prompt.Buttons.FirstOrDefault(button => string.Equals(button.Text, text, StringComparison.OrdinalIgnoreCase)) is { } button)
            {
                Show($"[{text}]");
                await ArriveAsync(new Said.Tapped(received.Prompt.Token, button.ChoiceId));
                return true;
            }
        Fail(number, $"a message that ever showed the button '{text}'", "no message to this person did");
        return false;
    }

    private async Task<bool> RepeatAsync(int number)
    {
        if (!_lastArrival.TryGetValue(_speaker.Account, out var last))
        {
            Fail(number, "an event to repeat", "this person has said nothing yet");
            return false;
        }
        Show("(the same event again)");
        Forget();
        await TakeAsync(last);
        return true;
    }

    private async Task ReachAsync(bool works)
    {
        _transcript.Note(_clock.GetUtcNow(), $"{_speaker.Account.UserId} is {(works ? "reachable" : "unreachable")}");
        foreach (var platform in _platforms)
            platform.Reach(_speaker.Account, works);
        if (works)
            await TakeAsync(Arrival(new Said.Reachable()));
    }

    private Task ArriveAsync(Said said)
    {
        Forget();
        var arrival = Arrival(said);
        _lastArrival[_speaker.Account] = arrival;
        return TakeAsync(arrival);
    }

    private Arrival Arrival(Said said) => new(_speaker.Account,
        string.Create(CultureInfo.InvariantCulture, $"script:{++_events}"), _clock.GetUtcNow(), said, _speaker.Community, _language);

    private async Task TakeAsync(Arrival arrival)
    {
        var receipt = await _engine.TakeAsync(arrival);
        await _engine.WhenIdleAsync();
        if (receipt.Notice is not { } notice)
            return;
        _notices.Add((arrival.Account, notice.Text));
        _transcript.Note(_clock.GetUtcNow(), $"toast: {notice.Text}");
    }

    private void Expect(ScriptLine line)
    {
        Received[] said;
        lock (_gate)
            said = [.. _sinceLast.Where(received => received.To == _speaker.Account)];
        var messages = said.Select(Transcript.Words).ToList();
        switch (line)
        {
            case ScriptLine.Expects(var number, var words, var captures):
                var toasts = _notices.Where(notice => notice.To == _speaker.Account).Select(notice => Transcript.OneLine(notice.Text));
                // A word that was kept before is compared; only a new one is captured.
                if (captures is not null && _captured.ContainsKey(captures))
                    (words, captures) = ($"{words} {{{captures}}}", null);
                var wanted = Transcript.OneLine(Filled(words));
                if (messages.Concat(toasts).FirstOrDefault(text => Says(text, wanted)) is not { } found)
                    Fail(number, $"a message with '{wanted}'", Said(messages));
                else if (captures is not null)
                    Capture(captures, found[(found.IndexOf(wanted, StringComparison.OrdinalIgnoreCase) + wanted.Length)..]);
                break;
            case ScriptLine.ExpectsNot(var number, var words):
                var unwanted = Transcript.OneLine(Filled(words));
                if (messages.Exists(text => Says(text, unwanted)))
                    Fail(number, $"no message with '{unwanted}'", Said(messages));
                break;
            case ScriptLine.ExpectsNothing(var number) when messages.Count > 0:
                Fail(number, "no message", Said(messages));
                break;
            default:
                break;
        }
    }

    private static bool Says(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static string Said(List<string> messages) => messages.Count == 0 ? "nothing" : string.Join("\n      ", messages);

    private void Capture(string name, string rest) =>
        _captured[name] = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("").Trim([.. ".,:;!?()[]\"'"]);

    private string Filled(string text) =>
        _captured.Aggregate(text, (filled, captured) => filled.Replace($"{{{captured.Key}}}", captured.Value, StringComparison.Ordinal));

    private void Fail(int number, string expected, string said)
    {
        _failures.Add($"line {number}: expected {expected}; said was:\n      {said}");
        _transcript.Note(_clock.GetUtcNow(), $"line {number} FAILED: expected {expected}");
    }

    private void Show(string text) => _transcript.Person(_speaker.Account, _speaker.Community, _clock.GetUtcNow(), text);

    private Received? Newest() => _received.GetValueOrDefault(_speaker.Account)?[^1];

    private void Forget()
    {
        lock (_gate)
            _sinceLast.Clear();
        _notices.Clear();
    }

    private void Note(Received received)
    {
        lock (_gate)
        {
            _sinceLast.Add(received);
            if (!_received.TryGetValue(received.To, out var all))
                _received[received.To] = all = [];
            all.Add(received);
        }
        _transcript.Bot(received);
    }
}
