namespace ShardWiki.Git;

/// <summary>One commit of the walk: who, when, whence, and how its tree differs from each parent's.</summary>
internal sealed class CommitRow
{
    internal required ObjectName Id { get; init; }

    internal required ObjectName Tree { get; init; }

    internal required ObjectName[] Parents { get; init; }

    internal required string AuthorName { get; init; }

    internal required string AuthorEmail { get; init; }

    internal required long AuthorTime { get; init; }

    internal required long CommitterTime { get; init; }

    internal required string Subject { get; init; }

    /// <summary>One list for each parent; a root has one, against nothing.</summary>
    internal PathDelta[][] Deltas { get; set; } = [];

    /// <summary>Only where there is one parent or none.</summary>
    internal PathMove[] Moves { get; set; } = [];
}
