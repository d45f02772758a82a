using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Everything that uniting reads: what was gathered, what was decided, what was parsed, and the policy.
/// </summary>
public sealed record UnionInput
{
    /// <summary>What was gathered.</summary>
    public required Snapshot Snapshot { get; init; }

    /// <summary>What was decided.</summary>
    public required CoordinationState State { get; init; }

    /// <summary>Every page of shape page, in the order of the snapshot; assets stand in the snapshot only.</summary>
    public required ImmutableArray<ReadPage> Pages { get; init; }

    /// <summary>Every live overlay as it lies on its page, in the order of their drafting.</summary>
    public required ImmutableArray<LaidOverlay> Overlays { get; init; }

    /// <summary>
    /// Asks git's three-way merge of two voices' texts. It must be a pure function of the contents that it is asked of.
    /// </summary>
    public required Func<MergeQuestion, MergeAnswer> Merge { get; init; }

    /// <summary>How to join.</summary>
    public required UnionPolicy Policy { get; init; }

    /// <summary>How many pages are looked at, at once. It makes no difference but to the time.</summary>
    public int Degree { get; init; } = 1;

    /// <summary>What is remembered of pairs of texts. It makes no difference but to the time that uniting takes.</summary>
    public VerifiedPairs Verified { get; init; } = new();
}
