namespace ShardWiki.Git;

/// <summary>A path that a commit moved to another, by number.</summary>
internal readonly record struct PathMove(int From, int To);
