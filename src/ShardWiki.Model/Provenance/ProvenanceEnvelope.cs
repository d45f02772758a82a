using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>
/// Where a page or view came from and how far it can be trusted to be current. It rides on every page, and it is shown
/// twice on each HTML page: for people and as JSON (I-4).
/// </summary>
public sealed record ProvenanceEnvelope
{
    /// <summary>The identity that speaks.</summary>
    public required Identity Id { get; init; }

    /// <summary>The path in the shard that it was read from.</summary>
    public required string Source { get; init; }

    /// <summary>The version of the shard that was read.</summary>
    public required Revision ShardRevision { get; init; }

    /// <summary>The page's last change; null where no history is known.</summary>
    public required Change? LastChange { get; init; }

    /// <summary>When the page was created; null where it is unknown.</summary>
    public required DateTimeOffset? Created { get; init; }

    /// <summary>The content that was read.</summary>
    public required Fingerprint Content { get; init; }

    /// <summary>How up to date the shard's snapshot is.</summary>
    public required Freshness Freshness { get; init; }

    /// <summary>The shard's position on the liveness spectrum.</summary>
    public required string Liveness { get; init; }

    /// <summary>
    /// The overlay that is shown, by its decision's sequence number; null where the shard's own text is.
    /// </summary>
    public required long? Overlay { get; init; }

    /// <summary>What the page is for where nobody wrote it and it was generated; null for what somebody wrote.</summary>
    public Autofile? GeneratedFor { get; init; }

    /// <summary>How it differs from the topic's canonical voice, as one word.</summary>
    public required string Divergence { get; init; }

    /// <summary>Identities that it was forked from or that it was before, newest first.</summary>
    public required ImmutableArray<Identity> Lineage { get; init; }

    /// <summary>Identities that were forked from it, in order.</summary>
    public ImmutableArray<Identity> ForkedAs { get; init; } = [];

    /// <summary>Who may see it.</summary>
    public required Authorization Authorization { get; init; }
}
