using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>The voice that a curator chose for the topic that it belongs to.</summary>
public sealed record Designation(long Seq, Identity Voice) : Effect;
