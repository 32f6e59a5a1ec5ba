using Waymark.Core.Communities;
using Waymark.Engine;
using Waymark.Engine.Communities;

namespace Waymark.OnTelegram.Groups;

/// <summary>A group that becomes a supergroup gets another id. Two service messages tell of it, and any call may.</summary>
sealed class Migrations(CommunityRegister register, Pace pace, Rights rights)
{
    /// <summary>What was pinned is to be pinned anew: messages do not come along.</summary>
    internal Action<Community>? Moved { get; set; }

    internal async Task TakeAsync(long before, long chat)
    {
        pace.Follow(Places.IdOf(before), Places.IdOf(chat));
        rights.Forget(before);
        if (await register.MoveAsync(Places.IdOf(before), Places.IdOf(chat)) is { } moved)
            Moved?.Invoke(moved);
    }
}
