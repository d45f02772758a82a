using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>One member of a topic and how it differs from the topic's reference voice.</summary>
public sealed record Voice(Identity Id, Divergence Divergence)
{
    /// <summary>The number of its page: its place in <see cref="UnionGraph.Pages"/>.</summary>
    public required int Number { get; init; }

    /// <summary>
    /// The removal that it is behind of, in the first such shard by declared order; null where nobody removed its text.
    /// </summary>
    public Removal? Removal { get; init; }
}
