using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>
/// The language of a shard's pages: which files are pages and which of them stands for its folder. It says nothing of
/// how a text is parsed, which is the business of the room that parses.
/// </summary>
public sealed record Dialect
{
    /// <summary>Plain CommonMark with pipe tables.</summary>
    public static readonly Dialect CommonMark =
        new() { Name = "commonmark", Endings = [".md", ".markdown"], FolderPages = ["index"] };

    /// <summary>GitHub's Markdown.</summary>
    public static readonly Dialect Gfm =
        new() { Name = "gfm", Endings = [".md", ".markdown"], FolderPages = ["index", "README"] };

    /// <summary>ikiwiki's Markdown with wiki links and directives.</summary>
    public static readonly Dialect Ikiwiki = new() { Name = "ikiwiki", Endings = [".mdwn"], FolderPages = ["index"] };

    /// <summary>Obsidian's Markdown with wiki links and embeds.</summary>
    public static readonly Dialect Obsidian = new() { Name = "obsidian", Endings = [".md"], FolderPages = ["index"] };

    /// <summary>Every dialect there is, by name.</summary>
    public static readonly ImmutableArray<Dialect> All = [CommonMark, Gfm, Ikiwiki, Obsidian];

    /// <summary>The name that <c>shardwiki.yml</c> uses.</summary>
    public required string Name { get; init; }

    /// <summary>Endings of files that are pages, with the dot.</summary>
    public required ImmutableArray<string> Endings { get; init; }

    /// <summary>Names of files, without ending, that are the page of their folder.</summary>
    public required ImmutableArray<string> FolderPages { get; init; }

    /// <summary>The dialect called <paramref name="name"/>; null where there is none.</summary>
    public static Dialect? Find(string name) =>
        All.FirstOrDefault(d => string.Equals(d.Name, name, StringComparison.Ordinal));

    /// <summary>Whether the file at <paramref name="source"/> is a page, rather than an asset.</summary>
    public PageShape ShapeOf(string source) => EndingOf(source) is null ? PageShape.Asset : PageShape.Page;

    /// <summary>
    /// Where the file at <paramref name="source"/> sits in the union when its shard is mounted at
    /// <paramref name="mount"/>.
    /// </summary>
    public PagePath PlaceOf(string source, PagePath mount)
    {
        if (EndingOf(source) is not { } ending)
        {
            return mount.Under(source);
        }

        var path = PagePath.Of(source[..^ending.Length]);
        return mount.Under((FolderPages.Contains(path.Name, StringComparer.Ordinal) ? path.Parent : path).ToString());
    }

    private string? EndingOf(string source)
    {
        var name = source[(source.LastIndexOf('/') + 1)..];
        return Endings.FirstOrDefault(e => name.Length > e.Length && name.EndsWith(e, StringComparison.Ordinal));
    }
}
