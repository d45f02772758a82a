namespace ShardWiki.Union;

/// <summary>What a question may find.</summary>
public enum PageQueryReach
{
    /// <summary>Pages and all other files, as ikiwiki's directives do.</summary>
    Everything,

    /// <summary>Pages alone.</summary>
    Pages,
}
