using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>A curator's word that two pages are not one topic, which wins over everything automatic.</summary>
public sealed record Parting(long Seq, Identity A, Identity B) : Effect;
