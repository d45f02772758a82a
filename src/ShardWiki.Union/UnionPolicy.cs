using System.Collections.Immutable;

namespace ShardWiki.Union;

/// <summary>What the space's configuration says about joining; mechanism reads it and never assumes it (I-7).</summary>
public sealed record UnionPolicy(CanonicalPolicy Canonical, EquivalenceSettings Equivalence)
{
    /// <summary>
    /// Other policies for some topics: one that names a page wins over patterns, and of those the first that fits.
    /// </summary>
    public ImmutableArray<PolicyRule> Rules { get; init; } = [];
}
