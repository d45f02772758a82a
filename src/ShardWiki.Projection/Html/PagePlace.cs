using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>
/// Where a page's text is written: the file, how links name folders there, and what its ids start with.
/// </summary>
internal sealed record PagePlace(string File, LinkStyle Style, string Prefix)
{
    /// <summary>The page that the file shows, whatever stands within it; null where it shows no page alone.</summary>
    public Identity? Owner { get; init; }

    /// <summary>Where the site will stand, where links are to be whole; null for links within the site.</summary>
    public Uri? Base { get; init; }

    /// <summary>The link from here to a file of the site.</summary>
    public string LinkTo(string file) =>
        Base is null ? Href.Between(File, file, Style) : Base.AbsoluteUri + Href.FromRoot(file, LinkStyle.Folder);

    /// <summary>How many directives this stands within.</summary>
    public int Depth { get; private init; }

    /// <summary>What directives may still make in the file.</summary>
    public DirectiveBudget Budget { get; private init; } = new();

    /// <summary>What was asked of the union while the file was written.</summary>
    public Asked Asked { get; init; } = new();

    /// <summary>A place within this one, made by a directive.</summary>
    public PagePlace Within(string prefix) => this with { Prefix = Prefix + prefix, Depth = Depth + 1 };
}
