namespace Waymark.Core.Guides.Checking;

/// <summary>One text of a guide, and what it is for.</summary>
/// <param name="Key">Its id path, as in <see cref="Guide.Texts"/>.</param>
sealed record GuideText(string Key, string Words, TextUse Use, Step? Step = null, Choice? Choice = null)
{
    /// <summary>Said as a message of its own, so that its lines and its length count.</summary>
    internal bool IsMessage => Use is TextUse.Prompt or TextUse.Message;

    /// <summary>Read by a whole community, or by its moderators.</summary>
    internal bool IsOfCommunity => Use == TextUse.Pinned || Key == Guide.TitleKey || Phrases.OfCommunities.Any(phrase => Phrases.KeyOf(phrase) == Key);

    /// <summary>In an alarm all steps stand together, however many lines they are.</summary>
    internal bool IsAlarm => Step is { Kind: StepKind.Outcome } && Step.Id.StartsWith(Steps.Alarm, StringComparison.Ordinal);
}

enum TextUse
{
    /// <summary>What a step says, in all its variants.</summary>
    Prompt,

    /// <summary>A message before or after it, or the answer to a topic.</summary>
    Message,

    /// <summary>A part of the message that stands pinned in a community.</summary>
    Pinned,

    /// <summary>To be copied as it stands.</summary>
    Script,

    /// <summary>An outcome's block: the report, or what it is like.</summary>
    Report,

    /// <summary>A button.</summary>
    Label,

    /// <summary>Words about an answer, put into other texts.</summary>
    Words,

    /// <summary>What people type for a choice, one phrase a line.</summary>
    Said,
}
