using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// A file of a shard in the union. It stands at its mounted path where <see cref="HoldsPath"/>, otherwise apart.
/// </summary>
public sealed record UnitedAsset(GatheredPage Gathered, bool HoldsPath);
