namespace Waymark.TelegramServer;

/// <summary>What the server is started with; every part has a value that suits a test.</summary>
public sealed record BotApiOptions
{
    /// <summary>The number before the colon is the bot's user id.</summary>
    public string Token { get; init; } = "123:TOKEN";

    public string Username { get; init; } = "waymark_bot";

    public string FirstName { get; init; } = "Waymark";

    /// <summary>Privacy mode switched off at BotFather.</summary>
    public bool ReadsAllGroupMessages { get; init; }

    /// <summary>Tells dates and ages, and ends long polls.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether sends beyond Telegram's pace are refused with 429.</summary>
    public bool Limits { get; init; } = true;

    /// <summary>Whether it is as new as Bot API 10.2; an older one passes the parameters of an ephemeral message over.</summary>
    public bool KnowsEphemeral { get; init; } = true;

    /// <summary>A JSON Schema with a definition "SendMessageParams" and so on; null: parameters are not checked against one.</summary>
    public string? SchemaPath { get; init; }

    /// <summary>0: any free one.</summary>
    public int Port { get; init; }

    /// <summary>A process of its own: it stops on Ctrl+C.</summary>
    internal bool IsAlone { get; init; }
}
