namespace ShardWiki.Git;

/// <summary>Which histories are wanted: those of every path below a folder, as seen from one revision.</summary>
public sealed record HistoryRequest
{
    public required ObjectName Revision { get; init; }

    /// <summary>
    /// A folder of the repository ('/' between names), or "" for all of it. Paths are relative to it.
    /// </summary>
    public required string Folder { get; init; }

    /// <summary>
    /// Where what was walked is remembered, so that the next walk reads new commits only. Derived: a file that is
    /// missing, torn, foreign or of another version is ignored and written anew.
    /// </summary>
    public string? CacheFile { get; init; }
}
