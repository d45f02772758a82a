using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>
/// What a build told: of which looks and of which whole (digests), of which inputs by name, how much there is, how many
/// files, and what somebody should know.
/// </summary>
internal sealed record StandingBuild(
    string Theme,
    string Whole,
    ImmutableSortedDictionary<string, string> Inputs,
    UnionCounts Counts,
    int Files,
    ImmutableArray<ConflictLine> Conflicts,
    ImmutableArray<FindingLine> Findings);
