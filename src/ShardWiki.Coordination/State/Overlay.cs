using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// An edit that is held against a base: identity, base, patch, author, message, as drafted or as last revised, and how
/// far it has come. Its git form is a patch.
/// </summary>
public sealed record Overlay : Effect
{
    /// <summary>The decision that drafted it, which is its name.</summary>
    public override required long Seq { get; init; }

    /// <summary>The page that it edits.</summary>
    public required Identity Page { get; init; }

    /// <summary>The shard's version that it was made against.</summary>
    public required Revision BaseRevision { get; init; }

    /// <summary>The content that it was made against.</summary>
    public required Fingerprint BaseContent { get; init; }

    /// <summary>The edit as a unified diff with exact context; its bytes are the page's own.</summary>
    public required ReadOnlyMemory<byte> Patch { get; init; }

    /// <summary>Who drafted it.</summary>
    public required Author Author { get; init; }

    /// <summary>When it was drafted.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in the author's words.</summary>
    public required string Message { get; init; }

    /// <summary>How far it has come.</summary>
    public OverlayStatus Status { get; init; } = new OverlayStatus.Open();

    /// <summary>Others who revised it, each once, in order.</summary>
    public ImmutableArray<Author> Revisers { get; init; } = [];

    /// <summary>Its last submission, also where it was revised since; null where it never was submitted.</summary>
    public OverlayStatus.Submitted? Submission { get; init; }

    /// <summary>Where a revision put it; null where it lies as it was drafted.</summary>
    public OverlayMove? Move { get; init; }
}
