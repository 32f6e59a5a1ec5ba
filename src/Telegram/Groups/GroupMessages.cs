using Telegram.Bot.Types;
using Waymark.Engine;
using Waymark.OnTelegram.Pins;
using Waymark.OnTelegram.Receiving;
using Waymark.OnTelegram.Starting;

namespace Waymark.OnTelegram.Groups;

/// <summary>What comes from groups: commands, and that a group has moved. Everything else there is between people.</summary>
sealed class GroupMessages(Migrations migrations, Places places, GroupChecks checks, GuideOffers offers, PinCommands pins, BotIdentity identity)
{
    /// <summary>Ends when what is to be remembered is durable; answers go their own way.</summary>
    internal async Task TakeAsync(Message message)
    {
        if (message.MigrateToChatId is { } now)
            await migrations.TakeAsync(message.Chat.Id, now);
        else if (message.MigrateFromChatId is { } before)
            await migrations.TakeAsync(before, message.Chat.Id);
        else if (message.Text is { } text && CommandLine.ReadInGroup(text, identity.Username, out var isNamed) is { } command && IsOurs(command.Name, isNamed))
            await ObeyAsync(message, command);
    }

    private async Task ObeyAsync(Message message, Said.Commanded command)
    {
        await places.SeenAsync(message.Chat.Id);
        var isAnonymous = message.SenderChat?.Id == message.Chat.Id;
        if (PinCommands.Has(command.Name) && (isAnonymous || message.From is { IsBot: false }))
            pins.TakeInGroup(message, isAnonymous ? null : message.From, command.Name);
        else if (message.From is not { IsBot: false } from || message.SenderChat is not null)
            return; // Who hides behind a group or a channel cannot be answered alone.
        else if (command.Name == "guide" && message.ReplyToMessage is not null)
            offers.Take(message, from, command.Argument);
        else
            checks.Take(message, from, command.Argument);
    }

    /// <summary>Words that many bots have count only with this one's name.</summary>
    private static bool IsOurs(string command, bool isNamed) => command is "check" or "guide" || PinCommands.Has(command)
        || (isNamed && command is ("start" or "help" or "about" or "cancel"));
}
