namespace Waymark.DiscordServer;

/// <summary>What a session wants to hear, with Discord's bits.</summary>
[Flags]
public enum Intents
{
    None = 0,
    Guilds = 1 << 0,
    GuildMembers = 1 << 1,
    GuildPresences = 1 << 8,
    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,
    MessageContent = 1 << 15,
    Privileged = GuildMembers | GuildPresences | MessageContent,
}
