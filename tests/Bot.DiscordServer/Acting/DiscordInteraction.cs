namespace Waymark.DiscordServer;

/// <summary>What a person did, with Discord's numbers.</summary>
public enum InteractionKind
{
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}

/// <summary>The first answer: type 4 a message, 5 later, 6 later in place, 7 in place, 8 choices, 9 a modal.</summary>
public sealed record FirstAnswer(int Type, JsonObject Body, DateTimeOffset At);

/// <summary>One click or command of a person, and all that the bot answered to it.</summary>
public sealed class DiscordInteraction
{
    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(3), TokenLife = TimeSpan.FromMinutes(15);

    private readonly List<DiscordMessage> _followUps = [];
    private readonly List<JsonObject> _edits = [];
    private ITimer? _limit;

    internal DiscordInteraction(DiscordWorld world, DiscordUser user, DiscordChannel channel, InteractionKind kind, JsonObject said)
    {
        World = world;
        User = user;
        Channel = channel;
        Kind = kind;
        Said = said;
        Id = world.NextId();
        At = world.Now;
        // The real ones are long and of the same letters; what stands in them is nobody's business.
        Token = $"aW50ZXJhY3Rpb246{Id.Text()}x{Guid.NewGuid():N}";
    }

    public ulong Id { get; }

    public string Token { get; }

    public DiscordUser User { get; }

    public DiscordChannel Channel { get; }

    public InteractionKind Kind { get; }

    public DateTimeOffset At { get; }

    /// <summary>The `data` of the event.</summary>
    public JsonObject Said { get; }

    public FirstAnswer? First { get; private set; }

    /// <summary>Three seconds passed without an answer: the person reads "The application did not respond".</summary>
    public bool Failed { get; private set; }

    /// <summary>Whether the first answer came within 3 s.</summary>
    public bool KeptLimit => First is not null;

    public TimeSpan? AnsweredAfter => First?.At - At;

    /// <summary>The first answer as a message; for an answer in place the message that was pressed.</summary>
    public DiscordMessage? Original { get; internal set; }

    public IReadOnlyList<DiscordMessage> FollowUps
    {
        get
        {
            lock (World.Gate)
                return [.. _followUps];
        }
    }

    /// <summary>The bodies of all edits of the first answer and of follow-ups.</summary>
    public IReadOnlyList<JsonObject> Edits
    {
        get
        {
            lock (World.Gate)
                return [.. _edits];
        }
    }

    public JsonObject? Modal => First is { Type: 9 } first ? first.Body.Value<JsonObject>("data") : null;

    public IReadOnlyList<JsonObject> Choices => First is { Type: 8 } first ? [.. first.Body.Value<JsonObject>("data").Objects("choices")] : [];

    /// <summary>The message whose button was pressed, or the target of a message command.</summary>
    public DiscordMessage? Message { get; internal init; }

    internal DiscordUser? Target { get; init; }

    internal DiscordInteraction? Before { get; init; }

    internal DiscordWorld World { get; }

    internal bool IsInPlace => Message is not null && Kind is InteractionKind.Component or InteractionKind.Modal;

    internal bool TokenIsAlive => World.Now < At + TokenLife;

    /// <summary>Waits until the bot answered or the 3 s are over.</summary>
    public async Task<DiscordInteraction> AnsweredAsync()
    {
        await World.WaitAsync(() => First is not null || Failed ? this : null, $"answer to the {Kind} of {User.Name}");
        return this;
    }

    /// <summary>Waits for the first message that the answer and its follow-ups show and that fits.</summary>
    public Task<DiscordMessage> ShownAsync(Func<DiscordMessage, bool>? fits = null) =>
        World.WaitAsync(() => Shown().FirstOrDefault(message => !message.IsLoading && (fits is null || fits(message))), $"message in answer to the {Kind} of {User.Name}");

    internal void Start() => _limit = World.Time.CreateTimer(_ => Miss(), null, Limit, Timeout.InfiniteTimeSpan);

    internal void Answer(FirstAnswer first)
    {
        First = first;
        _limit?.Dispose();
    }

    internal void Add(DiscordMessage followUp) => _followUps.Add(followUp);

    internal void Add(JsonObject edit) => _edits.Add(edit.DeepClone().AsObject());

    internal JsonObject ToMetadata()
    {
        var metadata = new JsonObject
        {
            ["id"] = Id.Text(),
            ["type"] = (int)Kind,
            ["user"] = User.ToJson(),
            ["authorizing_integration_owners"] = Owners(),
        };
        if (Kind is InteractionKind.Component && Message is { } pressed)
            metadata["interacted_message_id"] = pressed.Id.Text();
        if (Kind is InteractionKind.Modal)
            metadata["triggering_interaction_metadata"] = Before!.ToMetadata();
        if (Kind is InteractionKind.Command && Target is { } user)
            metadata["target_user"] = user.ToJson();
        return metadata;
    }

    /// <summary>Who installed the app: the guild (0, itself "0" in the bot's own DM) and the person (1).</summary>
    internal JsonObject Owners()
    {
        var owners = new JsonObject();
        if (Channel.Guild is { HasBot: true } guild)
            owners["0"] = guild.Id.Text();
        else if (Channel.Kind is ChannelKind.Direct)
            owners["0"] = "0";
        if (User.InstalledApp)
            owners["1"] = User.Id.Text();
        return owners;
    }

    private IEnumerable<DiscordMessage> Shown() => Original is { } original && First is { Type: 4 or 5 or 7 } ? _followUps.Prepend(original) : _followUps;

    private void Miss()
    {
        lock (World.Gate)
            Failed = First is null;
        World.Touch();
    }
}
