namespace ShardWiki;

/// <summary>
/// What publishing did: files of the site, how many of them were made to see what they say, how many were written or
/// already right, and how many removed.
/// </summary>
public sealed record WriteCounts(int Total, int Made, int Written, int Unchanged, int Removed);
