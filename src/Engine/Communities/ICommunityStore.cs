using Waymark.Core.Communities;
using Waymark.Core.Conversations;

namespace Waymark.Engine.Communities;

/// <summary>
/// Where communities are kept. Writes of an earlier epoch are refused as commits are, and each is durable when it
/// returns. Throws <see cref="StoreUnavailableException"/> where trying again can help.
/// </summary>
public interface ICommunityStore
{
    /// <summary>Every community of that platform, in no order.</summary>
    IReadOnlyList<Community> Communities(Platform platform);

    /// <summary>In the place of the one with its platform and id, if there is one.</summary>
    void Keep(long epoch, Community community);

    void Drop(long epoch, Platform platform, string id);

    /// <summary>Keeps it, and drops what stood under its former id, in one.</summary>
    void Move(long epoch, Community community, string before);
}
