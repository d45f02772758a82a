namespace ShardWiki.Adapters;

/// <summary>The steps of a write, in their order; not every backend has each.</summary>
public enum WriteStep
{
    /// <summary>The new version is stored, and nothing names it.</summary>
    Prepared,

    /// <summary>A remote has it.</summary>
    Pushed,

    /// <summary>The branch is the new version.</summary>
    Moved,

    /// <summary>The file of a folder or a work tree has the content.</summary>
    Filed,
}
