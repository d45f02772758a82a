using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>
/// A commit about to be written. The same draft always gives the same object name; no reference moves.
/// </summary>
public sealed record CommitDraft
{
    public required ObjectName Tree { get; init; }

    public required ImmutableArray<ObjectName> Parents { get; init; }

    public required Signature Author { get; init; }

    public required Signature Committer { get; init; }

    /// <summary>Written as it is; end it with a newline.</summary>
    public required string Message { get; init; }
}
