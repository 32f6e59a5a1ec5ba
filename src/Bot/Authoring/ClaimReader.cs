namespace Waymark.Bot.Authoring;

/// <summary>Reads the list of a source's claims: a few words for each, and the reason where it is left out.</summary>
sealed class ClaimReader(ProblemList problems)
{
    internal IReadOnlyList<Claim> Read(string yaml)
    {
        if (YamlMap.Load(yaml, problems) is not { } file)
            return [];
        var claims = file.Map("claims");
        file.RefuseTheRest("claims");
        if (claims is null)
            problems.Add(file.Line, "'claims' is missing. Add the source's claims, such as '\"001\": what it is about'.");
        return claims is null ? [] : [.. claims.Keys.Select(number => Entry(claims, number))];
    }

    /// <summary>A claim is a few words, or those with the reason why it is left out.</summary>
    private Claim Entry(YamlMap claims, string number)
    {
        if (claims.IsText(number) || claims.Map(number) is not { } map)
            return new Claim(number, claims.Required(number), LeftOut: null, problems.File, claims.LineOf(number));
        var (about, reason) = (map.Required("about"), map.Required("left_out"));
        map.RefuseTheRest("about", "left_out");
        return new Claim(number, about, reason, problems.File, map.Line);
    }
}
