namespace Waymark.Storage;

/// <summary>Follows every symlink of a path, so that two paths to one file meet in one lock.</summary>
static class RealPath
{
    // As many as Linux follows; a circle of links ends here instead of never.
    private const int MostLinks = 40;

    internal static string Of(string path)
    {
        var links = 0;
        return Resolve(Path.GetFullPath(path), ref links);
    }

    private static string Resolve(string path, ref int links)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
            return path;
        var here = Path.Combine(Resolve(parent, ref links), Path.GetFileName(path));
        if (new FileInfo(here).LinkTarget is not { } target)
            return here;
        if (++links > MostLinks)
            throw new StoreRefusedException($"{path} is a circle of symbolic links. Set Storage:Path to a file.");
        return Resolve(Path.GetFullPath(target, Path.GetDirectoryName(here)!), ref links);
    }
}
