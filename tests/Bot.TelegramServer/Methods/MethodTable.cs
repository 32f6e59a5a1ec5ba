using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>Every method that this server knows, with the parameters that Telegram knows of it.</summary>
static class MethodTable
{
    private const string Formatted = "parse_mode entities link_preview_options";
    private const string Edited = "business_connection_id chat_id message_id inline_message_id";
    private const string Ephemeral = "chat_id receiver_user_id ephemeral_message_id";

    internal static IReadOnlyDictionary<string, Method> Of(World world, WebhookPosts posts)
    {
        var methods = new Dictionary<string, Method>(StringComparer.OrdinalIgnoreCase);

        void Add(string name, string parameters, Func<World, Parameters, JsonNode?> run, bool isSend = false) =>
            methods[name] = new Method(name, Names(parameters), (given, _) => Task.FromResult(Locked(world, given, run))) { IsSend = isSend };

        methods["getUpdates"] = new Method("getUpdates", Names("offset limit timeout allowed_updates"), world.Polls.GetUpdatesAsync);
        Add("setWebhook", "url certificate ip_address max_connections allowed_updates drop_pending_updates secret_token", (_, given) => Webhooks.Set(world, given, posts));
        Add("deleteWebhook", "drop_pending_updates", Webhooks.Delete);
        Add("getWebhookInfo", "", Webhooks.Tell);

        Add("sendMessage", $"business_connection_id chat_id message_thread_id direct_messages_topic_id text {Formatted} disable_notification protect_content allow_paid_broadcast message_effect_id suggested_post_parameters reply_parameters reply_markup ephemeral_message_parameters", Sending.Send, isSend: true);
        Add("sendChatAction", "business_connection_id chat_id message_thread_id action", Sending.Act);
        Add("editMessageText", $"{Edited} text rich_message {Formatted} reply_markup", Editing.EditText, isSend: true);
        Add("editMessageReplyMarkup", $"{Edited} reply_markup", Editing.EditMarkup, isSend: true);
        Add("editEphemeralMessageText", $"{Ephemeral} text rich_message {Formatted} reply_markup", EphemeralMessages.EditText, isSend: true);
        Add("editEphemeralMessageReplyMarkup", $"{Ephemeral} reply_markup", EphemeralMessages.EditMarkup, isSend: true);
        Add("deleteEphemeralMessage", Ephemeral, EphemeralMessages.Delete);
        Add("deleteMessage", "chat_id message_id", Deleting.One);
        Add("deleteMessages", "chat_id message_ids", Deleting.Several);
        Add("answerCallbackQuery", "callback_query_id text show_alert url cache_time", Callbacks.Answer);
        Add("pinChatMessage", "business_connection_id chat_id message_id disable_notification", Pinning.Pin);
        Add("unpinChatMessage", "business_connection_id chat_id message_id", Pinning.Unpin);
        Add("unpinAllChatMessages", "chat_id", Pinning.UnpinAll);

        Add("getMe", "", Profiles.GetMe);
        Add("getChat", "chat_id", ChatQueries.GetChat);
        Add("getChatMember", "chat_id user_id", ChatQueries.GetMember);
        Add("getChatMemberCount", "chat_id", ChatQueries.CountMembers);
        Add("getChatAdministrators", "chat_id return_bots", ChatQueries.GetAdministrators);
        Add("leaveChat", "chat_id", ChatQueries.Leave);

        Add("setMyCommands", "commands scope language_code", CommandMethods.Set);
        Add("getMyCommands", "scope language_code", CommandMethods.Get);
        Add("deleteMyCommands", "scope language_code", CommandMethods.Delete);
        foreach (var (set, get, field) in Profiles.Texts)
        {
            Add(set, $"{field} language_code", Profiles.SetText(field));
            Add(get, "language_code", Profiles.GetText(field));
        }
        Add("setMyDefaultAdministratorRights", "rights for_channels", Profiles.Accept);
        Add("setChatMenuButton", "chat_id menu_button", Profiles.Accept);
        return methods;
    }

    private static JsonNode? Locked(World world, Parameters given, Func<World, Parameters, JsonNode?> run)
    {
        lock (world.Gate)
            return run(world, given);
    }

    private static HashSet<string> Names(string names) => new(names.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
