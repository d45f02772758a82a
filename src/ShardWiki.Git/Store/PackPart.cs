namespace ShardWiki.Git;

/// <summary>The files of a pack.</summary>
public enum PackPart
{
    /// <summary>The objects themselves.</summary>
    Pack,

    /// <summary>Where each object is; it can be made anew from the pack.</summary>
    Index,

    /// <summary>The objects by their places; git works without it.</summary>
    ReverseIndex,
}
