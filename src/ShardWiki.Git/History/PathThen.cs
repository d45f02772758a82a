using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>What a path was at the merge base, and what its own repository made of it since.</summary>
public sealed record PathThen
{
    /// <summary>Where it stood then, from the root of the repository; another place where it was renamed since.</summary>
    public required string Path { get; init; }

    public required ObjectName Blob { get; init; }

    /// <summary>The changes of its present path in commits that the other repository lacks, newest first.</summary>
    public required ImmutableArray<PathChange> Since { get; init; }
}
