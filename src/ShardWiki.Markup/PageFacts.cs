using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>What is known of a page once it was parsed, small enough to be kept for every page of a space.</summary>
public sealed record PageFacts
{
    private static readonly ImmutableSortedDictionary<string, string> NoMeta =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>From front matter or a directive, else the first heading of level 1, else the file's name.</summary>
    public required string Title { get; init; }

    /// <summary>Tags in ordinal order, each once, without a leading <c>#</c>.</summary>
    public required ImmutableArray<string> Tags { get; init; }

    /// <summary>Other names that the page gives itself, in ordinal order.</summary>
    public required ImmutableArray<string> Aliases { get; init; }

    /// <summary>The id by which the page is linked to wherever it stands; null where it gives itself none.</summary>
    public StableId? StableId { get; init; }

    /// <summary>Headings in document order, with the anchors that rendering will use.</summary>
    public required ImmutableArray<PageHeading> Headings { get; init; }

    /// <summary>Further anchors in the page (explicit ids, block ids), in ordinal order.</summary>
    public required ImmutableArray<string> Anchors { get; init; }

    /// <summary>Links in document order; a link's number is its position here.</summary>
    public required ImmutableArray<PageLink> Links { get; init; }

    /// <summary>The first words that a reader sees, at most 200 characters, for lists and feeds.</summary>
    public required string Summary { get; init; }

    /// <summary>
    /// What the page says of itself, by the field's name: <c>title</c>, <c>author</c>, <c>license</c>, <c>date</c> …, and
    /// <c>titlesort</c> for what it is to be sorted as.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Meta { get; init; } = NoMeta;

    /// <summary>
    /// Directives that show something, or that lead along a trail, in document order; very long ones are not kept.
    /// </summary>
    public ImmutableArray<PageDirective> Directives { get; init; } = [];

    /// <summary>Diagrams that are written as code, in document order.</summary>
    public ImmutableArray<PageDiagram> Diagrams { get; init; } = [];

    /// <summary>Whether the page calls itself a draft, which is shown only where that is asked for.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whether the page is too long to be shown, and all else here is said of its beginning.</summary>
    public bool IsExcerpt { get; init; }

    /// <summary>How many lines the page has as it is written.</summary>
    public int Lines { get; init; }

    /// <summary>How many words a reader sees.</summary>
    public required int Words { get; init; }

    /// <summary>What parsing has to tell.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }
}
