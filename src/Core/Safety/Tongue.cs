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
    public string Apis { get; init; } = "";
    public string Came { get; init; } = "";
    public string Shows { get; init; } = "";
    public string Negations { get; init; } = "";
    public string Zones { get; init; } = "";
    public string Names { get; init; } = "";
    public string Thens { get; init; } = "";
    public string Speech { get; init; } = "";

    /// <summary>Zero to nine, in order, for digits that are spelled out; other words for the same digit after a stroke.</summary>
    public string Digits { get; init; } = "";

    /// <summary>Ten to nineteen, in order.</summary>
    public string Teens { get; init; } = "";

    /// <summary>Twenty to ninety, in order.</summary>
    public string Tens { get; init; } = "";
    public string Doubles { get; init; } = "";
    public string Triples { get; init; } = "";
    public string Pluses { get; init; } = "";
}
