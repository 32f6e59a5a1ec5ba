using Waymark.Core.Guides;

namespace Waymark.Bot.Authoring;

/// <summary>Reads one vendor's file: its name, and what it says of itself.</summary>
sealed class VendorReader(ProblemList problems)
{
    internal Vendor? Read(string yaml)
    {
        if (YamlMap.Load(yaml, problems) is not { } file)
            return null;
        var vendor = new Vendor(file.Required("vendor"), file.Required("name"), file.Required("says")) { Claims = [.. file.Texts("claims")] };
        file.RefuseTheRest("vendor", "name", "says", "claims");
        return vendor.Id.Length == 0 ? null : vendor;
    }
}
