using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>
/// What a page was in a version that two shards share. The place is the same for both shards: two pages that had the
/// same were one.
/// </summary>
public sealed record PageThen
{
    /// <summary>Where it stood, in words that both shards understand.</summary>
    public required string Place { get; init; }

    /// <summary>What it said.</summary>
    public required Fingerprint Content { get; init; }

    /// <summary>What its own shard changed of it since and the other shard does not have, newest first.</summary>
    public required ImmutableArray<Change> Since { get; init; }
}
