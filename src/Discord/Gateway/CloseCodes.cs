namespace Waymark.OnDiscord.Gateway;

/// <summary>What the gateway's close codes mean for us.</summary>
static class CloseCodes
{
    /// <summary>Ours, where a session is to be resumed: 1000 and 1001 would end it.</summary>
    internal const int KeepSession = 4900;

    internal const int Goodbye = 1000;

    /// <summary>The sentence that says what to mend, where trying again never helps.</summary>
    internal static string? Remedy(int? code) => code switch
    {
        4004 => "Discord does not know the token in Discord:Token (4004). Open the developer portal, your application, Bot, Reset Token, and set Discord__Token to the new one.",
        4010 => "Discord refused the shard (4010), though this program names none. Is Discord:ApiBaseUrl the address of Discord's own interface? If it is empty, a newer Waymark is needed.",
        4011 => "This bot is in so many servers that Discord demands sharding (4011), from 2500 on. This Waymark runs one connection only: take the bot out of servers, or give each half of them a bot of its own.",
        4012 => "Discord no longer speaks version 10 of its gateway (4012). Install a newer Waymark.",
        4013 => "Discord does not understand the intents that this program asks for (4013). Install a newer Waymark.",
        4014 => "Discord does not let this bot have an intent that it asks for (4014). Open the developer portal, your application, Bot, Privileged Gateway Intents: turn on Message Content Intent if you let Waymark watch a help channel, and see whether the bot is limited there.",
        _ => null,
    };

    /// <summary>The session is gone, but a new one may be had: a wrong seq, and a session that timed out.</summary>
    internal static bool EndsSession(int? code) => code is 4007 or 4009;
}
