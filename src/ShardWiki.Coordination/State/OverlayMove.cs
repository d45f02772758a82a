namespace ShardWiki.Coordination;

/// <summary>
/// Where a revision put an overlay: upon <paramref name="Above"/> on the same page, 0 for under all others.
/// <paramref name="Seq"/> is the revision.
/// </summary>
public sealed record OverlayMove(long Seq, long Above);
