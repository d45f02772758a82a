namespace ShardWiki.Coordination;

/// <summary>
/// A page that was copied from another, with its attribution: divergence of the two is measured from that version.
/// </summary>
public sealed record Fork(long Seq, PageForked What) : Effect;
