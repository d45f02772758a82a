namespace ShardWiki;

/// <summary>Does everything that a build does but writing, and tells what it found.</summary>
public static class CheckVerb
{
    /// <summary>Checks the space that <paramref name="request"/> names.</summary>
    public static VerbOutcome Run(
        SpaceRequest request, string failOn, IProgress<WalkStep>? progress, CancellationToken cancellation) =>
        new SpaceRun(request, progress, cancellation).OverGathered((gathered, walk) =>
        {
            var space = gathered.Space;
            var united = DiagramDrawing.AddedTo(UnitedWalk.Of(gathered, walk, cancellation), space, walk, cancellation);
            var findings = FindingReport.Of(united.Union.Findings, space);
            var gate = new Gate(failOn, space.Configuration.FailsOnConflicts);
            return new CheckOutcome
            {
                Counts = UnionCounts.Of(united.Union),
                Conflicts = [.. united.Union.Conflicts.Select(ConflictLine.Of)],
                Findings = findings,
                ConflictsFail = space.Configuration.FailsOnConflicts,
                IsTooBad = gate.IsClosedBy(findings, united.Union.Conflicts.Length),
            };
        });
}
