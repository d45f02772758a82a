namespace ShardWiki.Model;

/// <summary>A form of feeds.</summary>
public enum FeedKind
{
    /// <summary>Atom, RFC 4287.</summary>
    Atom,

    /// <summary>RSS 2.0.</summary>
    Rss,
}
