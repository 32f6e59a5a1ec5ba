using Waymark.Core.Guides;

namespace Waymark.Bot.Authoring;

/// <summary>Reads one vendor's file: what it says of itself, for whoever asks where the operator allows its card.</summary>
sealed class VendorReader(ProblemList problems)
{
    internal Vendor? Read(string yaml)
    {
        if (YamlMap.Load(yaml, problems) is not { } file)
            return null;
        var vendor = new Vendor(file.Required("vendor"), file.Required("name"), file.Required("says")) { Claims = [.. file.Texts("claims")] };
        foreach (var part in new[] { "name", "says" })
            foreach (var problem in Core.Guides.Checking.VendorCheck.Of(part, file.Text(part) ?? ""))
                problems.Add(file.LineOf(part), problem);
        file.RefuseTheRest("vendor", "name", "says", "claims");
        return vendor.Id.Length == 0 ? null : vendor;
    }
}
