namespace ShardWiki.Adapters;

/// <summary>How much is read of one feed (docs/limits.md).</summary>
internal static class FeedBounds
{
    /// <summary>Bytes of the file.</summary>
    public const long Bytes = 32L << 20;

    /// <summary>Entries: each is a page.</summary>
    public const int Entries = 50_000;

    /// <summary>Elements within each other.</summary>
    public const int Depth = 100;

    /// <summary>Tags of an entry that are taken.</summary>
    public const int Tags = 50;

    /// <summary>Characters of a title, a tag or a name that are taken.</summary>
    public const int WordLength = 500;
}
