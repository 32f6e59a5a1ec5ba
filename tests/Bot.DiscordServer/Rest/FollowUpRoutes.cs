using Waymark.DiscordServer.Checking;

namespace Waymark.DiscordServer.Rest;

/// <summary>What follows the first answer, for as long as the interaction's token lives: 15 minutes.</summary>
sealed class FollowUpRoutes(DiscordWorld world)
{
    /// <summary>Where the bot itself is not, and only a person brought the app.</summary>
    private const int MostWithoutBot = 5;

    private const string Hook = "/webhooks/{app}/{token}", Original = Hook + "/messages/@original", One = Hook + "/messages/{message}";

    internal IEnumerable<Route> All =>
    [
        Route("POST", Hook, Follow),
        Route("GET", Original, request => Answer.Ok(OriginalOf(Of(request)).ToJson())),
        Route("PATCH", Original, request => Edit(request, Of(request), OriginalOf)),
        Route("DELETE", Original, request => Delete(OriginalOf(Of(request)))),
        Route("GET", One, request => Answer.Ok(MessageOf(request, Of(request)).ToJson())),
        Route("PATCH", One, request => Edit(request, Of(request), interaction => MessageOf(request, interaction))),
        Route("DELETE", One, request => Delete(MessageOf(request, Of(request)))),
    ];

    private static Route Route(string method, string path, Func<Request, Answer> handle) =>
        new(method, path, handle) { NeedsBot = false, CountsGlobally = false, Pace = new(5, 2), Bucket = "webhook" };

    private DiscordInteraction Of(Request request)
    {
        if (request.Id("app") != world.Bot.Id)
            throw ApiErrors.UnknownWebhook;
        var interaction = world.Interactions.Find(one => one.Token == request.Text("token")) ?? throw ApiErrors.InvalidWebhookToken;
        if (!interaction.TokenIsAlive)
            throw ApiErrors.InvalidWebhookToken;
        // Before the first answer there is nothing to follow.
        return interaction.First is { Type: not (CallbackRules.Choices or CallbackRules.Modal) } ? interaction : throw ApiErrors.UnknownWebhook;
    }

    private Answer Follow(Request request)
    {
        var interaction = Of(request);
        if (interaction.Original is { IsLoading: true, IsDeleted: false } && interaction.First is { Type: CallbackRules.Later })
        {
            request.Note("DEFERRED_FOLLOW_UP", "After type 5 the first follow-up edits the loading message and keeps its flags; edit @original instead.");
            return Edit(request, interaction, OriginalOf);
        }
        var body = request.Checked(form => MessageRules.Check(form, form.Body, "", MessageUse.Interaction));
        if (MessageRules.IsEmpty(body))
            throw ApiErrors.Empty;
        if (interaction.Channel is { Guild.HasBot: false } or { Kind: ChannelKind.Group } && interaction.FollowUps.Count >= MostWithoutBot)
            throw ApiErrors.FollowUpsFull;
        var message = InteractionMessages.Show(interaction, body);
        interaction.Add(message);
        return Answer.Ok(message.ToJson());
    }

    private Answer Edit(Request request, DiscordInteraction interaction, Func<DiscordInteraction, DiscordMessage> find)
    {
        var message = find(interaction);
        var body = request.Checked(form => MessageRules.Check(form, form.Body, "", MessageUse.InteractionEdit, (message.Flags & DiscordMessage.ComponentsV2) != 0));
        var after = message.Body.DeepClone().AsObject();
        foreach (var (name, value) in body)
            after[name] = value?.DeepClone();
        if (MessageRules.IsEmpty(after))
            throw ApiErrors.Empty;
        interaction.Add(body);
        InteractionMessages.Change(message, body, world.Now);
        return Answer.Ok(message.ToJson());
    }

    private static Answer Delete(DiscordMessage message)
    {
        Removal.Of(message);
        return Answer.Nothing;
    }

    private static DiscordMessage OriginalOf(DiscordInteraction interaction) =>
        interaction.Original is { IsDeleted: false } original ? original : throw ApiErrors.UnknownMessage;

    private static DiscordMessage MessageOf(Request request, DiscordInteraction interaction)
    {
        var id = request.Id("message");
        var own = interaction.FollowUps.Append(interaction.Original);
        return own.FirstOrDefault(message => message is { IsDeleted: false } && message.Id == id) ?? throw ApiErrors.UnknownMessage;
    }
}
