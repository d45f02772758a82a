using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>One equivalence set: what a reader meets at one address. Its id is its smallest member.</summary>
public sealed record Topic
{
    /// <summary>The smallest member identity.</summary>
    public required Identity Id { get; init; }

    /// <summary>Its place in <see cref="UnionGraph.Topics"/>.</summary>
    public required int Number { get; init; }

    /// <summary>Where a reader meets it: the reference voice's path in the union.</summary>
    public required PagePath Address { get; init; }

    /// <summary>
    /// False where another topic stands at <see cref="Address"/> and won it by declared order; this one is then reached
    /// at its voices' own addresses, and a conflict says so.
    /// </summary>
    public required bool HoldsAddress { get; init; }

    /// <summary>All members, the reference voice first, then by declared order of shards, then by key.</summary>
    public required ImmutableArray<Voice> Voices { get; init; }

    /// <summary>The voice that was picked; null where the topic is shown as a chorus.</summary>
    public required Identity? Canonical { get; init; }

    /// <summary>
    /// Voices that git would merge into the reference, in their order; where there are some, a reader meets the merged
    /// text, marked as derived. Empty but under <c>git-merge</c>.
    /// </summary>
    public required ImmutableArray<MergeQuestion> Merges { get; init; }

    /// <summary>How the voices stand to each other.</summary>
    public required TopicState State { get; init; }

    /// <summary>The rule that picked: <c>single</c>, <c>designated</c>, or the word of a policy.</summary>
    public required string Policy { get; init; }

    /// <summary>Why the members are one topic, in the order of A, then B.</summary>
    public required ImmutableArray<Reason> Reasons { get; init; }

    /// <summary>
    /// True where it hangs together by a chain of weak links: some members have nothing in common but their company.
    /// </summary>
    public required bool IsChain { get; init; }

    /// <summary>
    /// Whether <paramref name="voice"/> is behind a removal in a shard that has no other voice here to speak for it.
    /// </summary>
    public bool IsBehindRemoval(Voice voice) =>
        voice.Removal is { } removal && !Voices.Any(v => v.Id.Shard == removal.Gone.Shard);

    /// <summary>The word for how <paramref name="voice"/> stands, to the reference or to a removal.</summary>
    public string WordOf(Voice voice) =>
        voice.Divergence is Divergence.Reference or Divergence.Identical && IsBehindRemoval(voice)
            ? "behind"
            : voice.Divergence.Word;

    /// <summary>The voice that the others are measured against, picked or first.</summary>
    public Identity Reference => Voices[0].Id;
}
