namespace ShardWiki.Union;

/// <summary>
/// How a topic's voices stand to each other, the worst of its divergences; the words of the JSON index.
/// </summary>
public enum TopicState
{
    /// <summary>One voice only, that nobody removed.</summary>
    Single,

    /// <summary>All voices are the same bytes.</summary>
    Identical,

    /// <summary>Some voices are earlier versions of others, or of what a shard removed.</summary>
    Behind,

    /// <summary>Some voices went apart, and git would merge them.</summary>
    Mergeable,

    /// <summary>Some voices changed the same lines.</summary>
    Conflicting,

    /// <summary>Some voices differ and have no common version that is known.</summary>
    Different,
}
