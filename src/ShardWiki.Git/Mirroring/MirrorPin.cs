namespace ShardWiki.Git;

/// <summary>
/// A commit that a mirror was told to keep: a renewal that would lose it does not happen. It is no reference; none need lead to it.
/// </summary>
/// <param name="Commit">Its id.</param>
/// <param name="Unless">
/// A reference that takes its place: where that is brought anew, the commit is kept as far as it can be read, and missed by nobody. Null
/// where nothing does.
/// </param>
public sealed record MirrorPin(string Commit, string? Unless = null);
