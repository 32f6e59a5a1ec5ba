namespace Waymark.DiscordServer;

/// <summary>A button as the person sees it.</summary>
public sealed record Button(string Label, string? CustomId, string? Url, bool IsDisabled);

/// <summary>A message, with how it was before each edit.</summary>
public sealed partial class DiscordMessage
{
    internal const long Ephemeral = 64, Loading = 128, ComponentsV2 = 32_768;

    private readonly List<JsonObject> _earlier = [];

    internal DiscordMessage(DiscordChannel channel, DiscordUser author, JsonObject body)
    {
        Channel = channel;
        Author = author;
        Body = body;
        Id = channel.World.NextId();
        At = channel.World.Now;
    }

    public ulong Id { get; }

    public DiscordChannel Channel { get; }

    public DiscordUser Author { get; }

    public DateTimeOffset At { get; }

    public DateTimeOffset? EditedAt { get; internal set; }

    public bool IsDeleted { get; internal set; }

    public bool IsPinned => Channel.IsPinned(this);

    /// <summary>The one person who sees an ephemeral message.</summary>
    public DiscordUser? OnlyFor { get; internal init; }

    /// <summary>0 an ordinary one, 6 the notice of a pin, 20 an answer to a command.</summary>
    public int Type { get; internal init; }

    /// <summary>What was sent: content, embeds, components, flags.</summary>
    public JsonObject Body { get; private set; }

    /// <summary>The bodies before each edit, the oldest first.</summary>
    public IReadOnlyList<JsonObject> Earlier
    {
        get
        {
            lock (Channel.World.Gate)
                return [.. _earlier];
        }
    }

    /// <summary>Whom it rang for, after allowed_mentions.</summary>
    public IReadOnlyList<DiscordUser> Pinged { get; internal set; } = [];

    public bool PingedEveryone { get; internal set; }

    public string Content => Body.Value<string>("content") ?? "";

    public long Flags => Body.Number("flags") ?? 0;

    public bool IsEphemeral => OnlyFor is not null;

    public bool IsLoading => (Flags & Loading) != 0;

    public IReadOnlyList<Button> Buttons =>
    [
        .. from component in Components()
           where component.Number("type") == 2
           select new Button(component.Value<string>("label") ?? "", component.Value<string>("custom_id"), component.Value<string>("url"), component.Flag("disabled")),
    ];

    internal DiscordInteraction? AnswerTo { get; init; }

    internal DiscordMessage? ReplyTo { get; init; }

    internal JsonNode? Nonce { get; init; }

    internal int LateEdits { get; set; }

    /// <summary>All components, those inside others too.</summary>
    internal IEnumerable<JsonObject> Components() => Below(Body.Objects("components"));

    internal void Change(JsonObject body, DateTimeOffset at)
    {
        _earlier.Add(Body);
        Body = body;
        EditedAt = at;
    }

    private static IEnumerable<JsonObject> Below(IEnumerable<JsonObject> components) =>
        components.SelectMany(component => Below(component.Objects("components"))
            .Concat(component.Value<JsonObject>("accessory") is { } accessory ? [accessory] : [])
            .Concat(component.Value<JsonObject>("component") is { } inner ? [inner] : [])
            .Prepend(component));
}
