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
    FindingList Findings)
{
    /// <summary>
    /// The same as the outcome of <paramref name="request"/>, where this was done to the files of a space in that folder, whose
    /// configuration names that output and says whether conflicts fail it.
    /// </summary>
    public BuildOutcome AsOutcome(
        BuildRequest request, (string Folder, string Output, bool FailsOnConflicts) space, WriteCounts files) => new()
    {
        Output = request.Output ?? Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(space.Folder, space.Output)),
        Counts = Counts,
        Files = files,
        Conflicts = Conflicts,
        Findings = Findings.Lines,
        IsTooBad = new Gate(request.FailOn, space.FailsOnConflicts).IsClosedBy(Findings.Lines, Conflicts.Length),
        ConflictsFail = space.FailsOnConflicts,
    };
}
