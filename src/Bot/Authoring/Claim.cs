namespace Waymark.Bot.Authoring;

/// <summary>One statement of the text that the guides come from, in our own few words.</summary>
/// <param name="LeftOut">Why no part carries it; null where one does.</param>
/// <param name="File">Where it is listed, below the folder of the guides.</param>
sealed record Claim(string Number, string About, string? LeftOut, string File, long Line);

/// <summary>A part of an author's file that carries a claim.</summary>
/// <param name="Part">Its id path, such as <c>folder.variants.iphone</c> or <c>numbers.cooldown</c>.</param>
sealed record ClaimPart(string Number, string File, string Part);
