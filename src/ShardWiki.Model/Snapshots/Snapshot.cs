using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>
/// All that was gathered, at one cut: the shards in the order of the configuration, and the one way to their texts.
/// It holds no text itself.
/// </summary>
public sealed record Snapshot
{
    /// <summary>One entry for each attachment, absent shards too, in configuration order.</summary>
    public required ImmutableArray<ShardSnapshot> Shards { get; init; }

    /// <summary>For each two shards that share versions without having the same, what they share.</summary>
    public ImmutableArray<SharedPast> Pasts { get; init; } = [];

    /// <summary>Reads the texts of this snapshot.</summary>
    public required IContents Contents { get; init; }

    /// <summary>What gathering has to tell.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }
}
