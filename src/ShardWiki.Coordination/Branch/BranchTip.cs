using System.Collections.Immutable;
using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>The tree of a journal's last commit, read as far as names go: nothing of a segment is read yet.</summary>
internal sealed record BranchTip
{
    /// <summary>The commit.</summary>
    public required ObjectName Commit { get; init; }

    /// <summary>The file that names the format.</summary>
    public required ObjectName Format { get; init; }

    /// <summary>The segments, from the first on.</summary>
    public required ImmutableArray<ObjectName> Segments { get; init; }

    /// <summary>Who may append.</summary>
    public required Lease Lease { get; init; }

    /// <summary>What else stands in the root, which every append keeps.</summary>
    public required ImmutableArray<TreeEntry> Others { get; init; }
}
