namespace Waymark.OnDiscord.Starting;

/// <summary>The bot cannot run on Discord as it is set up; the message says how to mend it.</summary>
public sealed class DiscordRefusedException(string message) : Exception(message);
