using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>
/// What a view of many pages was computed from: each shard with its revision, and the journal's last decision.
/// </summary>
internal sealed record ComputedView(ImmutableArray<ShardStandView> Shards, string Journal);

/// <summary>A shard and where it stood.</summary>
internal sealed record ShardStandView(string Name, string Revision, string Freshness);
