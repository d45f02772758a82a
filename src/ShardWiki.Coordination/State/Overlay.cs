using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// An edit that is held against a base: identity, base, patch, author, message. Its git form is a patch.
/// </summary>
public sealed record Overlay
{
    /// <summary>The decision that drafted it, which is its name.</summary>
    public required long Seq { get; init; }

    /// <summary>The page that it edits.</summary>
    public required Identity Page { get; init; }

    /// <summary>The shard's version that it was made against.</summary>
    public required Revision BaseRevision { get; init; }

    /// <summary>The content that it was made against.</summary>
    public required Fingerprint BaseContent { get; init; }

    /// <summary>The edit as a unified diff with exact context; its bytes are the page's own.</summary>
    public required ReadOnlyMemory<byte> Patch { get; init; }

    /// <summary>Who wrote it.</summary>
    public required Author Author { get; init; }

    /// <summary>When it was drafted.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in the author's words.</summary>
    public required string Message { get; init; }
}
