namespace ShardWiki.Git;

/// <summary>
/// A path that a file had before <paramref name="Commit"/> moved it: equal content, or git's similarity of 50% or more.
/// </summary>
public sealed record FormerPath(string Path, ObjectName Commit);
