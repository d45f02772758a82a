namespace ShardWiki.Union;

/// <summary>What the space's configuration says about joining; mechanism reads it and never assumes it (I-7).</summary>
public sealed record UnionPolicy(CanonicalPolicy Canonical, EquivalenceSettings Equivalence);
