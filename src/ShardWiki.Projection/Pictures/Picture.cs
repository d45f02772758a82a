using System.Collections.Immutable;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>What a picture shows: its file's name, its words, its size, the way to draw it, and the tables that say the same.</summary>
internal sealed record Picture
{
    /// <summary>The name of its folder; empty for the first one.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>What there is to be seen.</summary>
    public required string Lead { get; init; }

    public required (int Width, int Height) Size { get; init; }

    public required Action<Drawing> Draw { get; init; }

    /// <summary>The page that it is about; null where it is computed from the whole union.</summary>
    public UnitedPage? About { get; init; }

    /// <summary>The tables, for a page in the file that they are asked for.</summary>
    public required Func<string, ImmutableArray<PictureTableView>> Tables { get; init; }
}
