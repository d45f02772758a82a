namespace ShardWiki;

/// <summary>
/// One shard after a pull: the revision that is read from now on, how fresh it is, and how many pages it holds.
/// </summary>
public sealed record PulledShard(string Name, string Revision, string Freshness, int Pages)
{
    /// <summary>Whether it is a version that a pattern found, and its branch or tag is gone: it was reached, and is kept.</summary>
    public bool IsGone { get; init; }
}
