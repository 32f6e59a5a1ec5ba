using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>What ordinary members of a group may do: write, but not pin or change anything.</summary>
static class ChatPermissions
{
    internal static IReadOnlyList<string> Names { get; } =
    [
        "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos", "can_send_video_notes",
        "can_send_voice_notes", "can_send_polls", "can_send_other_messages", "can_add_web_page_previews", "can_change_info",
        "can_invite_users", "can_pin_messages", "can_manage_topics",
    ];

    internal static JsonObject OfMembers()
    {
        var json = new JsonObject();
        foreach (var name in Names)
            json[name] = name is not ("can_change_info" or "can_pin_messages" or "can_manage_topics");
        return json;
    }
}
