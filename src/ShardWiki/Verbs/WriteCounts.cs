namespace ShardWiki;

/// <summary>
/// What publishing did: files of the site, how many of them were written or already right, and how many removed.
/// </summary>
public sealed record WriteCounts(int Total, int Written, int Unchanged, int Removed);
