using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>A page that lists rows of one kind, one part of several where there are many.</summary>
internal sealed record ListView<T>
{
    public required FrameView Frame { get; init; }

    public required string Title { get; init; }

    /// <summary>How many there are in all.</summary>
    public required string Count { get; init; }

    public required ImmutableArray<T> Rows { get; init; }

    public required PagerView? Pager { get; init; }
}

/// <summary>Where a part of a long list stands among the others; links may be empty.</summary>
internal sealed record PagerView(string Position, string Previous, string Next);
