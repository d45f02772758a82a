namespace ShardWiki.Git;

/// <summary>
/// A path that differs from a parent: both numbers stand for entries of the <see cref="CommitTable"/>; a blob of -1 is
/// none.
/// </summary>
internal readonly record struct PathDelta(int Path, int Blob)
{
    internal const int Gone = -1;
}
