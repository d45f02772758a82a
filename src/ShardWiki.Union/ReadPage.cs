using ShardWiki.Coordination;
using ShardWiki.Markup;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// A gathered page together with what parsing found in the text that is shown: the shard's own, or an overlay's result.
/// </summary>
public sealed record ReadPage
{
    /// <summary>The page as it was gathered.</summary>
    public required GatheredPage Gathered { get; init; }

    /// <summary>What the shown text says.</summary>
    public required PageFacts Facts { get; init; }

    /// <summary>The word shingles of the shown text.</summary>
    public required ShingleSet Shingles { get; init; }

    /// <summary>The fingerprint of the shown content; the gathered one where no overlay is shown.</summary>
    public required Fingerprint Shown { get; init; }

    /// <summary>The overlay that the shown text carries; null where it is the shard's own.</summary>
    public Overlay? Overlay { get; init; }
}
