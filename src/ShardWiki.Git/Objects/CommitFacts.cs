using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>What one commit object says.</summary>
public sealed record CommitFacts
{
    public required ObjectName Id { get; init; }

    public required ObjectName Tree { get; init; }

    public required ImmutableArray<ObjectName> Parents { get; init; }

    public required Signature Author { get; init; }

    public required Signature Committer { get; init; }

    public required string Message { get; init; }
}
