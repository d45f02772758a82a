namespace ShardWiki.Adapters;

/// <summary>Who is asked (formats.md 2).</summary>
public enum GatherMode
{
    /// <summary>
    /// Local shards are read as they are; remote ones at their pinned version, or fetched once where they have no pin.
    /// </summary>
    Build,

    /// <summary>Every shard is asked; only this decides freshness.</summary>
    Pull,

    /// <summary>As the pins say, without network; what differs is named.</summary>
    Locked,
}
