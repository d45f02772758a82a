using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Where a specification is written, which decides how names are read: globs are of names below the mount of its shard,
/// and a name outside it begins with a slash. Without a page, names are paths in the union.
/// </summary>
internal sealed record SpecPlace(Identity? Page, PagePath Path, PagePath Mount)
{
    public static readonly SpecPlace Nowhere = new(null, PagePath.Root, PagePath.Root);

    /// <summary>Where what is written on the page is shown, which is another page where it is shown there in place.</summary>
    public PagePath Shown { get; init; } = Path;

    /// <summary>The page's own name, seen from here.</summary>
    public string Name => Seen(Path.ToString());

    /// <summary>The name of the page that shows it, seen from here.</summary>
    public string ShownName => Seen(Shown.ToString());

    /// <summary>The candidate's name, seen from here.</summary>
    public string NameOf(SpecCandidate candidate) => Seen(candidate.Name);

    /// <summary>A name as it is meant here: <c>.</c> is the page itself, <c>./</c> its folder.</summary>
    public string Meant(string name)
    {
        if (name == ".")
        {
            return Seen(Path.ToString());
        }

        if (!name.StartsWith("./", StringComparison.Ordinal))
        {
            return name;
        }

        var folder = Seen(Path.Parent.ToString());
        return folder.Length == 0 ? name[2..] : $"{folder}/{name[2..]}";
    }

    private string Seen(string path)
    {
        if (Mount.IsRoot)
        {
            return path;
        }

        var mount = Mount.ToString();
        return path.Length == mount.Length && path.StartsWith(mount, StringComparison.Ordinal) ? ""
            : path.StartsWith(mount, StringComparison.Ordinal) && path[mount.Length] == '/' ? path[(mount.Length + 1)..]
            : $"/{path}";
    }
}
