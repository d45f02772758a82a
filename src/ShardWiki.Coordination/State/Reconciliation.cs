namespace ShardWiki.Coordination;

/// <summary>Two pages that somebody merged: up to these versions, what was in the one is in the other.</summary>
public sealed record Reconciliation(long Seq, PagesMerged What) : Effect;
