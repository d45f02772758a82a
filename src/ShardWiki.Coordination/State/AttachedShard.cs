using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// A shard that the journal says is attached: its name, its adapter, its place. A record for people; the configuration
/// alone decides what is gathered.
/// </summary>
public sealed record AttachedShard(long Seq, ShardName Shard, string Adapter, string Place) : Effect;
