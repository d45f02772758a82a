using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>A page of a picture: what it shows in words, the picture, and tables that say the same without it.</summary>
internal sealed record PictureView
{
    public required FrameView Frame { get; init; }

    public required string Title { get; init; }

    /// <summary>What there is to be seen, in a sentence or two.</summary>
    public required string Lead { get; init; }

    /// <summary>The other pictures.</summary>
    public required ImmutableArray<NavView> Others { get; init; }

    /// <summary>The page that it is about; null where that is the whole union.</summary>
    public required LinkView? About { get; init; }

    public required string Picture { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required ImmutableArray<PictureTableView> Tables { get; init; }
}

/// <summary>A table beside a picture.</summary>
internal sealed record PictureTableView(string Caption, ImmutableArray<string> Columns, ImmutableArray<PictureRowView> Rows);

/// <summary>A row: what it is about, and its cells.</summary>
internal sealed record PictureRowView(LinkView Name, ImmutableArray<string> Cells);
