using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>A site was published, or would be.</summary>
public sealed record SitePublished : VerbOutcome
{
    /// <summary>Where it went.</summary>
    public required string Where { get; init; }

    /// <summary>Files that were not there, by path.</summary>
    public required ImmutableArray<string> Added { get; init; }

    /// <summary>Files that were others.</summary>
    public required ImmutableArray<string> Changed { get; init; }

    /// <summary>Files that were there and are no more.</summary>
    public required ImmutableArray<string> Removed { get; init; }

    /// <summary>The commit that the branch is now; null for other targets, and where nothing is new.</summary>
    public string? Commit { get; init; }

    /// <summary>True where it was only told.</summary>
    public bool OnlyTold { get; init; }

    /// <summary>Whether there is anything new.</summary>
    public bool IsNew => Added.Length + Changed.Length + Removed.Length > 0;
}
