using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>What every page of the site shows around its content. All of it is data; templates escape it.</summary>
internal sealed record FrameView
{
    public required string Title { get; init; }

    public required string SpaceTitle { get; init; }

    public required string Description { get; init; }

    /// <summary>The layout's name, for styles.</summary>
    public required string Kind { get; init; }

    public required string Home { get; init; }

    public required ImmutableArray<string> Styles { get; init; }

    /// <summary>Scripts of the theme, of which no page needs any to be read.</summary>
    public ImmutableArray<string> Scripts { get; init; } = [];

    /// <summary>Where what can be found is told; null where nobody can search.</summary>
    public required SearchView? Search { get; init; }

    public required string Icon { get; init; }

    public required string Feed { get; init; }

    /// <summary>Feeds of what the page shows, beside that of the site.</summary>
    public ImmutableArray<FeedView> Feeds { get; init; } = [];

    /// <summary>How the page stands to others: <c>prev</c>, <c>next</c>, <c>up</c>, with their addresses.</summary>
    public ImmutableArray<RelationView> Relations { get; init; } = [];

    /// <summary>The versions of what the page belongs to; nothing where there is but one.</summary>
    public ImmutableArray<VersionView> Versions { get; init; } = [];

    /// <summary>What the page asks of search engines, in their own words; empty where it asks nothing.</summary>
    public string Robots { get; init; } = "";

    /// <summary>What the page is about, in its author's words; empty where nobody said.</summary>
    public string Keywords { get; init; } = "";

    /// <summary>Who the page says that its author is; empty where it says nothing.</summary>
    public string Author { get; init; } = "";

    /// <summary>The full address of the page that search engines should keep; empty where no base is known.</summary>
    public required string Canonical { get; init; }

    public required string Generator { get; init; }

    public required ImmutableArray<NavView> Navigation { get; init; }

    public required ImmutableArray<CrumbView> Crumbs { get; init; }

    /// <summary>What stands around the page in the tree of paths; null for pages that are not in it.</summary>
    public AroundView? Around { get; init; }

    /// <summary>The page's text in Markdown; empty where there is none.</summary>
    public string Twin { get; init; } = "";

    /// <summary>What the page says of itself in the words of the Open Graph.</summary>
    public ImmutableArray<PropertyView> Properties { get; init; } = [];

    /// <summary>The same in those of schema.org: JSON without any <c>&lt;</c>.</summary>
    public string LinkedJson { get; init; } = "";

    /// <summary>
    /// The envelope as JSON without any <c>&lt;</c>, the one value beside a body that is written as it is.
    /// </summary>
    public required string ProvenanceJson { get; init; }

    /// <summary>
    /// What the page was computed from, where it is a view of many pages; null on pages of their own.
    /// </summary>
    public required ComputedView? Computed { get; init; }
}

/// <summary>A feed that a page offers.</summary>
internal sealed record FeedView(string Href, string Kind, string Title);

/// <summary>How a page stands to another.</summary>
internal sealed record RelationView(string Rel, string Href);

/// <summary>
/// Where the files of the search and the root of the site are, seen from the page, and the list of pages for readers without
/// script.
/// </summary>
internal sealed record SearchView(string Files, string Root, string Pages);
