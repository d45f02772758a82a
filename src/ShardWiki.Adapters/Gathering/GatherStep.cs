using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>A shard has come to a stage. Steps of several shards arrive interleaved; they are news, not data.</summary>
public sealed record GatherStep(ShardName Shard, GatherStage Stage);
