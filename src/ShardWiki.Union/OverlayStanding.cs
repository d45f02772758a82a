using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>An open overlay as the union shows it, and whether its result is what the page shows.</summary>
public sealed record OverlayStanding
{
    /// <summary>The decision that drafted it, which is its name.</summary>
    public required long Seq { get; init; }

    /// <summary>The page that it edits.</summary>
    public required Identity Page { get; init; }

    /// <summary>The shard's version that it was made against.</summary>
    public required Revision BaseRevision { get; init; }

    /// <summary>The content that it was made against.</summary>
    public required Fingerprint BaseContent { get; init; }

    /// <summary>The edit as a unified diff, for people to read.</summary>
    public required string Patch { get; init; }

    /// <summary>Who wrote it.</summary>
    public required Author Author { get; init; }

    /// <summary>When it was drafted.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in the author's words.</summary>
    public required string Message { get; init; }

    /// <summary>How far it has come: <c>open</c>, <c>submitted</c>, <c>applying</c> or <c>refused</c>.</summary>
    public string Status { get; init; } = "open";

    /// <summary>True where the page shows its result; where false, a conflict says why not.</summary>
    public required bool IsShown { get; init; }
}
