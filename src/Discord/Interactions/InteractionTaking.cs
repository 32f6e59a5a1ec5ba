using System.Text.Json;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.OnDiscord.Pins;
using Waymark.OnDiscord.Reminders;
using Waymark.OnDiscord.Rest;
using Waymark.OnDiscord.Sending;

namespace Waymark.OnDiscord.Interactions;

/// <summary>Takes what people do with commands, components and forms.</summary>
sealed class InteractionTaking(
    ConversationEngine engine, Guidebook book, Waiting waiting, Answers answers, Reminding reminding, Mentions mentions, Rendering rendering, CommandList commands,
    IDiscordRest rest, Snowflakes ids, TransportClock transport)
{
    /// <summary>Discord waits three seconds. Whatever a turn takes, by then something has been said.</summary>
    private static readonly TimeSpan DeferAfter = TimeSpan.FromSeconds(1.5);

    internal ValueTask<Task> BeginAsync(Interaction interaction)
    {
        var asked = new Asked(interaction, rest, ids, transport);
        switch (interaction)
        {
            case { Kind: InteractionKind.Autocomplete }:
                _ = answers.QuietlyAsync(asked.OfferAsync(commands.Guides(Typed(interaction.Said)), CancellationToken.None));
                return new(Task.CompletedTask);
            case { CustomId: { } id } when CustomIds.IsWrite(id, out var prompt):
                _ = answers.QuietlyAsync(asked.AskAsync(WriteForm.Of(book, prompt, interaction.Locale), CancellationToken.None));
                return new(Task.CompletedTask);
            case { CustomId: CustomIds.MentionYes or CustomIds.MentionNo }:
                _ = answers.QuietlyAsync(reminding.ChooseAsync(asked, interaction.CustomId == CustomIds.MentionYes));
                return new(Task.CompletedTask);
            case { CustomId: { } id } when CustomIds.IsOfMention(id) && id != CustomIds.OfMention(interaction.Account):
                _ = answers.QuietlyAsync(asked.TellAsync(rendering.Of(Phrases.NotYours, interaction.Locale), CancellationToken.None));
                return new(Task.CompletedTask);
            case { CustomId: { } id } when CustomIds.IsOfMention(id) && mentions.Open(interaction.Account) is { } behind:
                _ = answers.QuietlyAsync(answers.GiveAsync(asked, behind, CancellationToken.None));
                return new(Task.CompletedTask);
            default:
                return new(SaidBy(interaction) is { } said ? TakeAsync(asked, said) : Task.CompletedTask);
        }
    }

    /// <summary>Ends when the turn has committed. What is told to Discord meanwhile acknowledges nothing.</summary>
    private async Task TakeAsync(Asked asked, Said said)
    {
        var interaction = asked.Interaction;
        waiting.Add(asked);
        var turn = engine.TakeAsync(new Arrival(
            interaction.Account, interaction.EventId, ids.SaidAt(interaction.Id), said,
            interaction.Guild is { } guild ? Snowflakes.Text(guild) : null, interaction.Locale));
        _ = answers.QuietlyAsync(DeferAsync(asked));
        Receipt receipt;
        try
        {
            receipt = await turn;
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreFencedException))
        {
            waiting.Remove(asked);
            _ = answers.QuietlyAsync(asked.TellAsync(rendering.Of(Phrases.WentWrong, interaction.Locale), CancellationToken.None));
            throw;
        }
        if (receipt.Prompted)
        {
            if (!waiting.Owe(asked))
                _ = answers.QuietlyAsync(asked.CloseAsync(CancellationToken.None));
            return;
        }
        waiting.Remove(asked);
        if (interaction.CustomId is { } id && CustomIds.IsOfMention(id))
            _ = answers.QuietlyAsync(mentions.TakeAwayAsync(interaction.Account));
        _ = answers.QuietlyAsync(receipt switch
        {
            { Notice: { } notice } => asked.TellAsync(Rendering.Of(notice), CancellationToken.None),
            { Known: true } when interaction.IsInPlace => asked.CloseAsync(CancellationToken.None), // It was answered before.
            { Known: true } => asked.TellAsync(rendering.Of(Phrases.StaleTap, interaction.Locale), CancellationToken.None),
            _ => asked.TellAsync(rendering.Of(Phrases.AfterTheEnd, interaction.Locale), CancellationToken.None),
        });
    }

    /// <summary>From outside of the turn: a slow store, a full queue or a slow answer does not hold it up.</summary>
    internal async Task DeferAsync(Asked asked, CancellationToken cancellation = default)
    {
        var pause = DeferAfter - ids.AgeOf(asked.Interaction.Id);
        if (pause > TimeSpan.Zero)
            await Task.Delay(pause, transport.Time, cancellation);
        if (asked.IsFresh)
            await asked.DeferAsync(cancellation);
    }

    private Said? SaidBy(Interaction interaction) => interaction switch
    {
        _ when StartButton.IsOne(interaction) => StartButton.Read(interaction.CustomId!, book),
        { Kind: InteractionKind.Command } => ByCommand(interaction.Said),
        { CustomId: { } id } when CustomIds.IsOfMention(id) => new Said.Commanded("check"),
        // A form's words stand nowhere on the screen any more.
        { Kind: InteractionKind.Modal, CustomId: { } id } when CustomIds.IsForm(id) && WriteForm.Read(interaction.Said) is { } text => new Said.Wrote(text, Removed: true),
        { Kind: InteractionKind.Component, CustomId: { } id } => CustomIds.Read(id, interaction.Said.Many("values").Select(value => value.GetString()).FirstOrDefault()),
        _ => null,
    };

    private static Said? ByCommand(JsonElement said) => (said.Text("name"), said.Many("options").FirstOrDefault()) switch
    {
        (null, _) => null,
        ("check", { ValueKind: JsonValueKind.Object } option) when option.Text("value") is { Length: > 0 } text => new Said.Wrote(text, Removed: true),
        (var name, { ValueKind: JsonValueKind.Object } option) => new Said.Commanded(name, option.Text("value") ?? ""),
        (var name, _) => new Said.Commanded(name),
    };

    private static string Typed(JsonElement said) =>
        said.Many("options").FirstOrDefault(option => option.Flag("focused")) is { ValueKind: JsonValueKind.Object } option ? option.Text("value") ?? "" : "";
}
