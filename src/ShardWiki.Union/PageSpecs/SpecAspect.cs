namespace ShardWiki.Union;

/// <summary>What of pages a selection looked at; the words of the JSON form in lower case.</summary>
public enum SpecAspect
{
    /// <summary>Which pages there are, and where they stand.</summary>
    Presence,

    /// <summary>What a page says of itself: title, author, licence, tags, dates.</summary>
    Content,

    /// <summary>Where its links lead.</summary>
    Links,

    /// <summary>Its versions.</summary>
    History,

    /// <summary>Which topic it belongs to, how it stands there, and what is to be decided about it.</summary>
    Topic,

    /// <summary>The overlays that lie on it.</summary>
    Overlays,

    /// <summary>How up to date its shard is.</summary>
    Freshness,

    /// <summary>Which changes the space tells of: versions of shards and decisions.</summary>
    Changes,
}
