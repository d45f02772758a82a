using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>
/// What a build told: of which looks and of which whole (digests), how much there is, how many files, and what somebody
/// should know.
/// </summary>
internal sealed record StandingBuild(
    string Theme,
    string Whole,
    UnionCounts Counts,
    int Files,
    ImmutableArray<ConflictLine> Conflicts,
    ImmutableArray<FindingLine> Findings);
