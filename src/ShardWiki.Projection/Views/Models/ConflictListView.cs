using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>A page that lists conflicts, of all kinds or of one.</summary>
internal sealed record ConflictListView
{
    public required FrameView Frame { get; init; }

    public required string Title { get; init; }

    public required string Count { get; init; }

    public required ImmutableArray<ConflictFilterView> Filters { get; init; }

    public required ImmutableArray<ConflictGroupView> Groups { get; init; }

    /// <summary>The shards that conflicts are about, with how many.</summary>
    public required ImmutableArray<CountView> Shards { get; init; }

    /// <summary>The kinds that there are, with how many and since when the oldest has stood.</summary>
    public required ImmutableArray<CountView> Kinds { get; init; }

    public required PagerView? Pager { get; init; }
}

/// <summary>A way to the conflicts of one kind, with how many there are.</summary>
internal sealed record ConflictFilterView(string Text, string Href, string Count, bool IsCurrent);

/// <summary>The conflicts of one kind, and what can be done about them.</summary>
internal sealed record ConflictGroupView(string Kind, string WayOut, ImmutableArray<ConflictRow> Rows);

/// <summary>A conflict as a list shows it.</summary>
internal sealed record ConflictRow(
    LinkView Address,
    string Detail,
    ImmutableArray<string> Remedies,
    ImmutableArray<LinkView> Subjects,
    ImmutableArray<LinkView> Diffs)
{
    /// <summary>Since when it has stood; null where no history tells.</summary>
    public WhenView? Since { get; init; }
}

/// <summary>How many there are of something, and since when the oldest has stood; null where no history tells.</summary>
internal sealed record CountView(string Name, string Href, string Count, WhenView? Since);
