namespace ShardWiki.Union;

/// <summary>What somebody has to decide; the words of the JSON index in lower case.</summary>
public enum ConflictKind
{
    /// <summary>Voices of one topic say different things.</summary>
    Divergence,

    /// <summary>Several pages claim one place.</summary>
    Path,

    /// <summary>An overlay's base moved, or its page is gone.</summary>
    Overlay,

    /// <summary>Aliases contradict each other or a page.</summary>
    Alias,

    /// <summary>Bindings and partings contradict each other.</summary>
    Binding,
}
