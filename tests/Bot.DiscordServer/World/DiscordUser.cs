namespace Waymark.DiscordServer;

/// <summary>A person, or the bot; what a person does stands in the files of Acting.</summary>
public sealed partial class DiscordUser
{
    internal DiscordUser(DiscordWorld world, ulong id, string name, string locale, bool isBot)
    {
        World = world;
        Id = id;
        Name = name;
        Locale = locale;
        IsBot = isBot;
    }

    public ulong Id { get; }

    public string Name { get; }

    public string Locale { get; set; }

    public bool IsBot { get; }

    /// <summary>Whether server members may write to this person; closed ends in 50007 when something is sent.</summary>
    public bool TakesDirectMessages { get; set; } = true;

    /// <summary>Whether this person installed the app for themselves and takes it along everywhere.</summary>
    public bool InstalledApp { get; set; }

    public string Mention => $"<@{Id.Text()}>";

    internal DiscordWorld World { get; }

    internal JsonObject ToJson() => new()
    {
        ["id"] = Id.Text(),
        ["username"] = Name,
        ["avatar"] = null,
        ["discriminator"] = IsBot ? "0001" : "0000",
        ["public_flags"] = 0,
        ["flags"] = 0,
        ["bot"] = IsBot,
        ["global_name"] = IsBot ? null : Name,
        ["primary_guild"] = null,
    };
}
