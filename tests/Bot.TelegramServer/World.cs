namespace Waymark.TelegramServer;

/// <summary>Everything that Telegram would know; read and changed under one lock.</summary>
sealed class World
{
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _lastSharedId;
    private long _lastTap = 4_000_000_000_000;

    internal World(BotApiOptions options)
    {
        Options = options;
        Bot = new ServerUser(this, BotIdOf(options.Token), options.FirstName, options.Username, null) { IsBot = true };
        Users[Bot.Id] = Bot;
        Updates = new UpdateQueue(this);
        Polls = new Polls(this);
        Pace = new Pace(this);
    }

    internal Lock Gate { get; } = new();

    internal BotApiOptions Options { get; }

    internal DateTimeOffset Now => Options.Clock.GetUtcNow();

    internal ServerUser Bot { get; }

    internal Dictionary<long, ServerUser> Users { get; } = [];

    internal Dictionary<long, ServerChat> Chats { get; } = [];

    internal Dictionary<string, Tap> Taps { get; } = [];

    internal UpdateQueue Updates { get; }

    internal Polls Polls { get; }

    internal CommandBook Commands { get; } = new();

    internal Dictionary<string, string> Profile { get; } = [];

    internal WebhookSetting Webhook { get; set; } = WebhookSetting.None;

    internal Pace Pace { get; }

    internal FaultPlan Faults { get; } = new();

    internal List<Call> Calls { get; } = [];

    internal List<Refusal> Refusals { get; } = [];

    /// <summary>Ends when the server stops, so that nothing waits any longer.</summary>
    internal CancellationTokenSource Stopping { get; } = new();

    internal int NextSharedId() => ++_lastSharedId;

    internal string NextTapId() => $"{++_lastTap}";

    internal long NextChatId(ChatKind kind) => kind is ChatKind.Group
        ? -5000 - Chats.Count
        : -1_001_000_000_000 - Chats.Count;

    internal ServerChat PrivateChat(ServerUser user)
    {
        lock (Gate)
        {
            if (Chats.TryGetValue(user.Id, out var known))
                return known;
            var chat = new ServerChat(this, user.Id, ChatKind.Private, user.FirstName) { User = user };
            chat.Set(new Membership(user, MemberStatus.Member));
            chat.Set(new Membership(Bot, MemberStatus.Member));
            return Chats[user.Id] = chat;
        }
    }

    /// <summary>Changes a place in a chat; the bot hears of its own, and of others' where it is an administrator.</summary>
    internal void SetMembership(ServerChat chat, ServerUser user, Membership membership, ServerUser by)
    {
        lock (Gate)
        {
            var before = chat.Membership(user);
            chat.Set(membership);
            if (before == membership)
                return;
            if (user == Bot)
                Updates.Add("my_chat_member", Deliveries.MemberChange(chat, before, membership, by, Now));
            else if (chat.Bot.IsAdministrator)
                Updates.Add("chat_member", Deliveries.MemberChange(chat, before, membership, by, Now));
            Pulse();
        }
    }

    /// <summary>A message of the bot stands in the chat, or stands there in another form.</summary>
    internal void Appeared(ServerMessage message)
    {
        message.Chat.Appearances.Add(message);
        Pulse();
    }

    internal void Pulse()
    {
        var changed = _changed;
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        changed.TrySetResult();
    }

    /// <summary>Waits in real time until something is there, looking again at every change.</summary>
    internal async Task<T> UntilAsync<T>(Func<T?> look, TimeSpan within, Func<string> otherwise) where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stopping.Token);
        limit.CancelAfter(within);
        while (true)
        {
            Task changed;
            lock (Gate)
            {
                if (look() is { } found)
                    return found;
                changed = _changed.Task;
            }
            try
            {
                await changed.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException late)
            {
                lock (Gate)
                    throw new TimeoutException(otherwise(), late);
            }
        }
    }

    private static long BotIdOf(string token) => long.TryParse(token.Split(':')[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id)
        ? id
        : throw new ArgumentException($"The token '{token}' does not begin with the bot's id and a colon, such as 123:TOKEN.", nameof(token));
}
