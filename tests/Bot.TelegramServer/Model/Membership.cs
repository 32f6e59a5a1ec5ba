using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>Where a user stands in a chat.</summary>
public enum MemberStatus { Left, Member, Restricted, Administrator, Creator, Kicked }

/// <summary>What an administrator may do; what is not named is not allowed.</summary>
public sealed record AdminRights
{
    public static AdminRights None { get; } = new();

    public static AdminRights All { get; } = new()
    {
        CanPinMessages = true,
        CanDeleteMessages = true,
        CanPostMessages = true,
        CanEditMessages = true,
        CanRestrictMembers = true,
        CanPromoteMembers = true,
        CanManageTopics = true,
    };

    public bool CanPinMessages { get; init; }

    public bool CanDeleteMessages { get; init; }

    /// <summary>Channels only.</summary>
    public bool CanPostMessages { get; init; }

    /// <summary>Channels only; there it is also the right to pin.</summary>
    public bool CanEditMessages { get; init; }

    public bool CanRestrictMembers { get; init; }

    public bool CanPromoteMembers { get; init; }

    public bool CanManageTopics { get; init; }

    public bool IsAnonymous { get; init; }
}

/// <summary>A user's place in a chat.</summary>
public sealed record Membership(ServerUser User, MemberStatus Status)
{
    public AdminRights Rights { get; init; } = AdminRights.None;

    /// <summary>Restricted members only.</summary>
    public bool CanSendMessages { get; init; } = true;

    public bool IsIn => Status is not (MemberStatus.Left or MemberStatus.Kicked);

    public bool IsAdministrator => Status is MemberStatus.Administrator or MemberStatus.Creator;

    public bool May(Func<AdminRights, bool> right) => Status is MemberStatus.Creator || (Status is MemberStatus.Administrator && right(Rights));

    internal JsonObject ToJson(bool isChannel)
    {
        var json = new JsonObject { ["user"] = User.ToJson(), ["status"] = Word };
        switch (Status)
        {
            case MemberStatus.Creator:
                json["is_anonymous"] = Rights.IsAnonymous;
                break;
            case MemberStatus.Administrator:
                WriteRights(json, isChannel);
                break;
            case MemberStatus.Restricted:
                WriteRestrictions(json);
                break;
            case MemberStatus.Kicked:
                json["until_date"] = 0;
                break;
        }
        return json;
    }

    private string Word => Status switch
    {
        MemberStatus.Creator => "creator",
        MemberStatus.Administrator => "administrator",
        MemberStatus.Member => "member",
        MemberStatus.Restricted => "restricted",
        MemberStatus.Kicked => "kicked",
        _ => "left",
    };

    private void WriteRights(JsonObject json, bool isChannel)
    {
        json["can_be_edited"] = false;
        json["is_anonymous"] = Rights.IsAnonymous;
        json["can_manage_chat"] = true;
        json["can_delete_messages"] = Rights.CanDeleteMessages;
        json["can_restrict_members"] = Rights.CanRestrictMembers;
        json["can_promote_members"] = Rights.CanPromoteMembers;
        foreach (var never in (string[])["can_manage_video_chats", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories"])
            json[never] = false;
        if (isChannel)
            (json["can_post_messages"], json["can_edit_messages"]) = (Rights.CanPostMessages, Rights.CanEditMessages);
        else
            (json["can_pin_messages"], json["can_manage_topics"]) = (Rights.CanPinMessages, Rights.CanManageTopics);
    }

    private void WriteRestrictions(JsonObject json)
    {
        json["is_member"] = true;
        json["until_date"] = 0;
        foreach (var permission in ChatPermissions.Names)
            json[permission] = CanSendMessages && permission.StartsWith("can_send", StringComparison.Ordinal);
    }
}
