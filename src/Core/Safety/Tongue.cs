namespace Waymark.Core.Safety;

/// <summary>The words of one language that tell a secret from an ordinary number; lists parted by commas, accents as in a book.</summary>
sealed record Tongue(string Name)
{
    public string Codes { get; init; } = "";
    public string Passwords { get; init; } = "";
    public string Phones { get; init; } = "";
    public string Seeds { get; init; } = "";
    public string Keys { get; init; } = "";
    public string Labels { get; init; } = "";
    public string Versions { get; init; } = "";
    public string Money { get; init; } = "";
    public string Units { get; init; } = "";
    public string Links { get; init; } = "";
    public string Is { get; init; } = "";
    public string Ordinary { get; init; } = "";
    public string Texts { get; init; } = "";
    public string Prepositions { get; init; } = "";
    public string Senders { get; init; } = "";
    public string At { get; init; } = "";
    public string Dot { get; init; } = "";
    public string Transactions { get; init; } = "";

    /// <summary>Zero to nine, in order, for codes that are spelled out.</summary>
    public string Digits { get; init; } = "";
}
