using System.Collections.Immutable;

namespace ShardWiki.Union;

/// <summary>
/// So many permutations of 32-bit values, always the same: each a mask and an odd factor, drawn by SplitMix64 from 1 on.
/// </summary>
internal sealed record Permutations(ImmutableArray<uint> Masks, ImmutableArray<uint> Factors)
{
    public static Permutations Of(int count) => new(
        [.. Enumerable.Range(0, count).Select(i => (uint)WordHashes.Mixed((2 * (ulong)i) + 1))],
        [.. Enumerable.Range(0, count).Select(i => (uint)WordHashes.Mixed((2 * (ulong)i) + 2) | 1)]);
}
