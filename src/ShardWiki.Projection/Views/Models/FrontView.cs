using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>The root of a space that has no page there: what it holds, and where to start.</summary>
internal sealed record FrontView
{
    public required FrameView Frame { get; init; }

    public required ImmutableArray<ShardRow> Shards { get; init; }

    public required ImmutableArray<PageRow> Starts { get; init; }

    public required string Pages { get; init; }

    public required string Topics { get; init; }

    public required string Conflicts { get; init; }

    public required string PagesHref { get; init; }

    public required string ShardsHref { get; init; }

    public required string ConflictsHref { get; init; }
}
