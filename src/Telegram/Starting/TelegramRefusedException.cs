namespace Waymark.OnTelegram.Starting;

/// <summary>The bot cannot run on Telegram as it is set up; the message says how to mend it.</summary>
public sealed class TelegramRefusedException(string message) : Exception(message);
