using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Something that a link can lead to: a page or an asset, where it sits, and its shard's place in declared order.
/// </summary>
internal sealed record Spot(Identity Id, PageShape Shape, int Rank, PagePath Path)
{
    /// <summary>The name by which it was found.</summary>
    public string Name { get; init; } = "";
}
