namespace ShardWiki;

/// <summary>What a question may find.</summary>
public enum QueryReach
{
    /// <summary>Pages alone.</summary>
    Pages,

    /// <summary>Pages and all other files.</summary>
    Files,
}
