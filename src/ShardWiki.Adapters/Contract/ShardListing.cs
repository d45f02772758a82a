using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>What an adapter read of one version of a shard.</summary>
internal sealed record ShardListing
{
    /// <summary>The version; none where the backend names none.</summary>
    public required Revision Revision { get; init; }

    /// <summary>
    /// Whether the revision names content rather than an event (a tree, or nothing): then equal content is the same
    /// version.
    /// </summary>
    public required bool IsNamedByContent { get; init; }

    /// <summary>What this shard can do.</summary>
    public required ProfileDeclaration Declaration { get; init; }

    /// <summary>Every file that is not left out, in any order.</summary>
    public required ImmutableArray<FoundFile> Files { get; init; }

    /// <summary>The versions of each of them.</summary>
    public required IHistories Histories { get; init; }

    /// <summary>What was skipped or could not be read.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Reads the files' contents; whoever takes the listing disposes it.</summary>
    public required IContentSource Contents { get; init; }
}
