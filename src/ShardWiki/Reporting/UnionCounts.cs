using ShardWiki.Union;

namespace ShardWiki;

/// <summary>How much a union holds.</summary>
public sealed record UnionCounts
{
    /// <summary>Shards, absent ones too.</summary>
    public required int Shards { get; init; }

    /// <summary>Pages of all shards.</summary>
    public required int Pages { get; init; }

    /// <summary>Topics that they form.</summary>
    public required int Topics { get; init; }

    /// <summary>Files that are no pages.</summary>
    public required int Assets { get; init; }

    /// <summary>Conflicts that somebody has to decide.</summary>
    public required int Conflicts { get; init; }

    /// <summary>Open overlays.</summary>
    public required int Overlays { get; init; }

    /// <summary>Links that match nothing.</summary>
    public required int BrokenLinks { get; init; }

    internal static UnionCounts Of(UnionGraph union) => new()
    {
        Shards = union.Shards.Length,
        Pages = union.Pages.Length,
        Topics = union.Topics.Length,
        Assets = union.Assets.Length,
        Conflicts = union.Conflicts.Length,
        Overlays = union.Overlays.Length,
        BrokenLinks = union.Pages.Sum(p => p.Links.Count(l => l is LinkTarget.Broken)),
    };
}
