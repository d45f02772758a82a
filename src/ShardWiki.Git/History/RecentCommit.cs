using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>One of the newest commits, for a page of recent changes.</summary>
public sealed record RecentCommit
{
    public required ObjectName Id { get; init; }

    public required string AuthorName { get; init; }

    public required string AuthorEmail { get; init; }

    public required DateTimeOffset AuthorTime { get; init; }

    public required DateTimeOffset CommitterTime { get; init; }

    public required string Subject { get; init; }

    /// <summary>Sorted, relative to the folder asked for; of a merge, those that differ from every parent.</summary>
    public required ImmutableArray<string> Paths { get; init; }
}
