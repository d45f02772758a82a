namespace ShardWiki.Model;

/// <summary>Of which entry of the configuration a shard is one version, where that entry stands for several.</summary>
/// <param name="Entry">The name of the entry.</param>
/// <param name="Name">What the version is called: its branch or tag.</param>
/// <param name="IsNewest">Whether it is the one that readers should find first.</param>
public sealed record ShardVersion(string Entry, string Name, bool IsNewest)
{
    /// <summary>
    /// Whether the place was asked for it, since the entry gives a pattern: then it may be gone there, and no mistake of the
    /// configuration.
    /// </summary>
    public bool IsFound { get; init; }
}
