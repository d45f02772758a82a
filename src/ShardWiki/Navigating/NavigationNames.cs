using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>Turns what another program calls a page into a path of the union, and notes what is no page.</summary>
internal sealed class NavigationNames(string prefix)
{
    private static readonly ImmutableArray<string> Endings = [".md", ".markdown", ".mdwn", ".adoc", ".rst", ".ipynb", ".html"];
    private readonly ImmutableArray<string>.Builder _leftOut = ImmutableArray.CreateBuilder<string>();

    /// <summary>What was no page, in order.</summary>
    public ImmutableArray<string> LeftOut => _leftOut.ToImmutable();

    /// <summary>Notes something that has no place in a navigation here.</summary>
    public void LeaveOut(string what) => _leftOut.Add(what);

    /// <summary>The page of a target; empty, with a note, where it leads elsewhere.</summary>
    public string PageOf(string target)
    {
        var bare = target.Split('#')[0].Trim();
        if (bare.Contains("://", StringComparison.Ordinal) || bare.StartsWith("mailto:", StringComparison.Ordinal))
        {
            LeaveOut(target);
            return "";
        }

        var path = Uri.UnescapeDataString(bare).Trim('/');
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        var ending = Endings.FirstOrDefault(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase)) ?? "";
        return Joined(Folded(path[..^ending.Length]));
    }

    // The page of a folder stands at the folder.
    private static string Folded(string path) => path is "index" or "README" ? ""
        : path.EndsWith("/index", StringComparison.Ordinal) || path.EndsWith("/README", StringComparison.Ordinal)
            ? path[..path.LastIndexOf('/')]
            : path;

    private string Joined(string path) => string.Join('/', new[] { prefix.Trim('/'), path }.Where(p => p.Length > 0)) is { Length: > 0 } joined ? joined : "/";
}
