using System.Collections.Immutable;
using Waymark.Bot.Settings;
using Waymark.Core.Guides;

namespace Waymark.Bot.Authoring;

/// <summary>
/// The folder that authors edit: <c>*.yaml</c> guides, <c>hosts.yaml</c>, <c>networks.yaml</c>, and the folders services,
/// languages, translations and vendors.
/// </summary>
public static class GuideFolder
{
    /// <summary>Reads everything. Throws <see cref="GuideFolderException"/> with every problem of every file.</summary>
    public static Guidebook Read(string path) => Look(path).ToBook(Operator.Unnamed);

    /// <summary>
    /// The same, with what the operator decided. A service whose profile is wrong is left out where another is left, and
    /// <paramref name="warnings"/> names it. Throws also <see cref="SettingsException"/>.
    /// </summary>
    public static Guidebook Read(WaymarkSettings settings, TextWriter warnings)
    {
        var reading = LookAtUsable(settings, warnings);
        return reading.ToBook(new Operator(settings.OperatorName, VendorOf(settings, reading), settings.VendorEarns)
        {
            IdleAfter = settings.Privacy.IdleAfter,
            KeepFor = settings.Privacy.KeepFor,
        });
    }

    /// <summary>Everything that is there and everything that is wrong with it.</summary>
    internal static FolderReading Look(string path, ImmutableSortedSet<string>? allowedHosts = null) => Directory.Exists(path)
        ? new FolderReader(path, allowedHosts).Read()
        : throw new GuideFolderException([new GuideProblem(path, 1, "There is no such folder. Set Guides:Path to the folder that holds the guides.")]);

    /// <summary>Everything but the services that are left out, each named once.</summary>
    internal static FolderReading LookAtUsable(WaymarkSettings settings, TextWriter warnings)
    {
        var reading = Look(settings.GuidesPath, settings.AllowedHosts).Usable(out var leftOut);
        foreach (var service in leftOut)
            warnings.WriteLine(service);
        return reading;
    }

    private static Vendor? VendorOf(WaymarkSettings settings, FolderReading reading)
    {
        if (settings.VendorCard is not { } id)
            return null;
        if (reading.Errors.Any() || reading.Vendors.Any(vendor => vendor.Id == id))
            return reading.Vendors.FirstOrDefault(vendor => vendor.Id == id);
        throw new SettingsException([$"Vendor:Card is '{id}', but there is no such vendor. Leave it empty for no card, or set one of: {string.Join(", ", reading.Vendors.Select(known => known.Id))}."]);
    }
}

/// <summary>The guides cannot be used as they stand; the message lists every problem.</summary>
public sealed class GuideFolderException(IReadOnlyList<GuideProblem> problems)
    : Exception("The guides cannot be used:\n" + string.Join('\n', problems.Select(problem => $"  {problem}")))
{
    public IReadOnlyList<GuideProblem> Problems => problems;
}
