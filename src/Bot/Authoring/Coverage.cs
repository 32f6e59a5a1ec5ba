using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Waymark.Core.Guides;

namespace Waymark.Bot.Authoring;

/// <summary>Which parts of the authors' files carry each claim of the source, and why the others are left out.</summary>
public sealed class Coverage
{
    private readonly ImmutableArray<Claim> _claims;
    private readonly ImmutableArray<ClaimPart> _carriers;
    private readonly ILookup<string, ClaimPart> _carriersOf;

    private Coverage(ImmutableArray<Claim> claims, ImmutableArray<ClaimPart> carriers, IEnumerable<GuideProblem> problems)
    {
        (_claims, _carriers) = (claims, carriers);
        _carriersOf = carriers.ToLookup(carrier => carrier.Number, StringComparer.Ordinal);
        Problems = [.. problems, .. Unknown(), .. Repeated(), .. Undecided()];
    }

    /// <summary>Every claim that is neither carried nor left out, or both, and every number that is wrong.</summary>
    public IReadOnlyList<GuideProblem> Problems { get; }

    /// <summary>The numbers of the source's claims, in the order of the list.</summary>
    public IReadOnlyList<string> Numbers => [.. _claims.Select(claim => claim.Number)];

    /// <summary>Reads the claims below that folder. What else is wrong there, <see cref="GuideFolder"/> tells.</summary>
    public static Coverage Read(string folder)
    {
        var problems = new List<GuideProblem>();
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var carriers = ImmutableArray.CreateBuilder<ClaimPart>();
        foreach (var (list, yaml) in FilesOf("claims"))
        {
            claims.AddRange(new ClaimReader(list).Read(yaml));
            problems.AddRange(list.All);
        }
        foreach (var (list, yaml) in FilesOf(""))
            Carry(list, new GuideReader(list).Read(yaml)?.Guide.Claims);
        foreach (var (list, yaml) in FilesOf("services"))
            Carry(list, new ServiceReader(list).Read(yaml)?.Profile.Claims);
        foreach (var (list, yaml) in FilesOf("vendors"))
            Carry(list, new VendorReader(list).Read(yaml) is { } vendor ? [KeyValuePair.Create("says", vendor.Claims)] : null);
        return new Coverage(claims.ToImmutable(), carriers.ToImmutable(), problems);

        IEnumerable<(ProblemList, string)> FilesOf(string inner) =>
            from file in FolderReader.Files(Path.Combine(folder, inner))
            select (new ProblemList(Path.Combine("guides", Path.GetRelativePath(folder, file)).Replace('\\', '/')), File.ReadAllText(file));

        void Carry(ProblemList list, IEnumerable<KeyValuePair<string, ImmutableArray<string>>>? parts) => carriers.AddRange(
            from part in parts ?? [] from number in part.Value select new ClaimPart(number, list.File, part.Key));
    }

    /// <summary>The page that shows it.</summary>
    public string Write()
    {
        var page = new StringBuilder();
        Line("# Where each claim went");
        Line("");
        Line("The first guide comes from a text by a company that sells virtual numbers. Its claims stand here in a few words of our");
        Line("own. A claim is *carried* where a person who reads that part learns it, hedged or put right, or where the rule acts;");
        Line("every other one is left out for a reason. What a vendor says is shown only where the operator chose it and somebody asks.");
        Line("");
        Line("Written from the `claims:` of the guides, services and vendors and from `guides/claims/`; do not edit it. Anew:");
        Line("`WAYMARK_WRITE_DOCS=1 dotnet test --project tests/Bot.Tests -- --filter-class \"*Documents\"`.");
        Line("");
        var carried = _claims.Where(claim => _carriersOf.Contains(claim.Number)).ToList();
        var leftOut = _claims.Where(claim => claim.LeftOut is not null).ToList();
        Line(string.Create(CultureInfo.InvariantCulture, $"## Carried: {carried.Count} of {_claims.Length}"));
        Line("");
        Line("| claim | about | carried by |");
        Line("| --- | --- | --- |");
        foreach (var claim in carried)
            Line($"| {claim.Number} | {claim.About} | {string.Join("; ", _carriersOf[claim.Number].GroupBy(carrier => carrier.File, StringComparer.Ordinal).Select(Parts))} |");
        Line("");
        Line(string.Create(CultureInfo.InvariantCulture, $"## Left out: {leftOut.Count} of {_claims.Length}"));
        Line("");
        Line("| claim | about | why |");
        Line("| --- | --- | --- |");
        foreach (var claim in leftOut)
            Line($"| {claim.Number} | {claim.About} | {claim.LeftOut} |");
        return page.ToString();

        void Line(string text) => page.Append(text).Append('\n');
    }

    private static string Parts(IGrouping<string, ClaimPart> file) =>
        $"[{Path.GetFileNameWithoutExtension(file.Key)}](../{file.Key}): {string.Join(", ", file.Select(carrier => $"`{carrier.Part}`"))}";

    private IEnumerable<GuideProblem> Unknown() =>
        from carrier in _carriers
        where !_claims.Any(claim => claim.Number == carrier.Number)
        select new GuideProblem(carrier.File, 1, $"'{carrier.Part}' names the claim '{carrier.Number}', which no list in guides/claims has. Write one that is there.");

    private IEnumerable<GuideProblem> Repeated() =>
        (from same in _carriers.GroupBy(carrier => carrier)
         where same.Count() > 1
         select new GuideProblem(same.Key.File, 1, $"'{same.Key.Part}' names the claim '{same.Key.Number}' twice. Once is enough."))
        .Concat(from same in _claims.GroupBy(claim => claim.Number, StringComparer.Ordinal)
                where same.Count() > 1
                select new GuideProblem(same.Last().File, same.Last().Line, $"The claim '{same.Key}' is listed twice. Keep one of them."));

    private IEnumerable<GuideProblem> Undecided() =>
        from claim in _claims
        let carriers = _carriersOf[claim.Number].Select(carrier => $"'{carrier.Part}' of {carrier.File}").ToList()
        where claim.LeftOut is null == (carriers.Count == 0)
        select new GuideProblem(claim.File, claim.Line, carriers.Count == 0
            ? $"The claim '{claim.Number}' ({claim.About}) is in no part's 'claims'. Name it on the part that says it, or give 'left_out' with the reason."
            : $"The claim '{claim.Number}' ({claim.About}) is left out, but carried by {string.Join(" and ", carriers)}. Take one of the two away.");
}
