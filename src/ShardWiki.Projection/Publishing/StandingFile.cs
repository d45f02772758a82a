namespace ShardWiki.Projection;

/// <summary>
/// A file of a published site: its path, how many bytes it has, and when it was last written, in ticks. Where both are as they were
/// nobody wrote it since.
/// </summary>
public sealed record StandingFile(string Path, long Length, long Stamp);
