namespace ShardWiki.Git;

/// <summary>One commit that changed one path. Times are UTC.</summary>
public sealed record PathChange
{
    public required ObjectName Commit { get; init; }

    public required string AuthorName { get; init; }

    public required string AuthorEmail { get; init; }

    public required DateTimeOffset AuthorTime { get; init; }

    public required DateTimeOffset CommitterTime { get; init; }

    /// <summary>What stood at the path after the commit; null where the commit took it away.</summary>
    public required ObjectName? Blob { get; init; }
}
