namespace ShardWiki;

/// <summary>The steps of an apply, in their order; after each of them the process may end, and the next run goes on.</summary>
public enum ApplyStep
{
    /// <summary>The journal holds the whole text that will be replaced, for a shard that keeps no history.</summary>
    Kept,

    /// <summary>The intent stands in the journal.</summary>
    Intended,

    /// <summary>The shard holds the new version, and nothing names it.</summary>
    Prepared,

    /// <summary>A remote has it.</summary>
    Pushed,

    /// <summary>The branch is the new version.</summary>
    Moved,

    /// <summary>The file has the content.</summary>
    Filed,

    /// <summary>The acknowledgement stands in the journal.</summary>
    Acknowledged,
}
