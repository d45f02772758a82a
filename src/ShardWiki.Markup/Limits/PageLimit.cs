using System.Collections.Immutable;

namespace ShardWiki.Markup;

/// <summary>
/// One limit of a page: what is counted and how much of it is allowed. The numbers were measured against Markdig 1.6.0
/// so that a page within all of them parses in less than two seconds; see docs/limits.md, which repeats this table.
/// </summary>
public sealed record PageLimit(string What, long Allowed)
{
    public static readonly PageLimit Bytes = new("bytes in a page", 8 * 1024 * 1024);
    public static readonly PageLimit LineLength = new("characters in a line", 1024 * 1024);
    public static readonly PageLimit Lines = new("lines in a page", 100_000);
    public static readonly PageLimit Nesting = new("levels of quotes and lists", 100);
    public static readonly PageLimit InlineNesting = new("levels of emphasis and links", 100);
    public static readonly PageLimit Openers =
        new("brackets, emphasis marks, tags and addresses in a paragraph", 4_000);
    public static readonly PageLimit OpenerSquares =
        new("squares of such marks, and table rows times bars after an open one, summed over paragraphs", 32_000_000);
    public static readonly PageLimit Definitions = new("reference and footnote definitions in a page", 10_000);
    public static readonly PageLimit TableCells = new("table cells in a paragraph (longest row times rows)", 200_000);
    public static readonly PageLimit Links = new("links in a page", 20_000);
    public static readonly PageLimit Directives = new("directives in a page", 10_000);
    public static readonly PageLimit DirectiveLength = new("characters in a directive", 256 * 1024);
    public static readonly PageLimit DirectivesInVain =
        new("characters read in directives that do not end", 4 * 1024 * 1024);
    public static readonly PageLimit FrontMatterLength = new("characters of front matter", 64 * 1024);
    public static readonly PageLimit FrontMatterNodes = new("values in front matter", 10_000);
    public static readonly PageLimit FrontMatterNesting = new("levels of front matter", 100);

    /// <summary>Every limit, in the order of the manual.</summary>
    public static readonly ImmutableArray<PageLimit> All =
    [
        Bytes, LineLength, Lines, Nesting, InlineNesting, Openers, OpenerSquares, Definitions, TableCells, Links,
        Directives, DirectiveLength, DirectivesInVain, FrontMatterLength, FrontMatterNodes, FrontMatterNesting,
    ];
}
