namespace Waymark.Core.Conversations;

/// <summary>What is asked of a person beside the conversation, which stays where it stands. Stored by name.</summary>
public enum Aside
{
    /// <summary>Which language to write in.</summary>
    Language,

    /// <summary>Whether everything about the person is to be deleted.</summary>
    Forget,
}
