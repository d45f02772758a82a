using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>A verb that ran, as reports tell it: over which space, what came of it, and from which severity on it fails.</summary>
public sealed record ReportedRun(SpaceRequest Space, VerbOutcome Outcome, string FailOn)
{
    /// <summary>The conflicts that somebody has to decide.</summary>
    public ImmutableArray<ConflictLine> Conflicts => Outcome switch
    {
        BuildOutcome built => built.Conflicts,
        CheckOutcome check => check.Conflicts,
        _ => [],
    };

    /// <summary>Why the verb was not done; null where it was.</summary>
    public string? Undone => Outcome switch
    {
        NotDone undone => undone.Reason,
        Bug bug => bug.Reason,
        _ => null,
    };

    /// <summary>True where this finding alone makes the verb fail.</summary>
    public bool IsTooBad(FindingLine finding) => new Gate(FailOn, false).IsClosedBy([finding], 0);

    /// <summary>True where any conflict makes the verb fail.</summary>
    public bool FailsOnConflicts => Outcome is BuildOutcome { ConflictsFail: true } or CheckOutcome { ConflictsFail: true };

    /// <summary>
    /// The file of a finding as seen from the folder that the program was started in, which in a pipeline is the
    /// repository's; <c>shard:path</c> where it lies in no folder.
    /// </summary>
    public string PathOf(FindingLine finding) => finding.IsElsewhere
        ? finding.File
        : Path.GetRelativePath(Environment.CurrentDirectory, FullPathOf(finding)).Replace('\\', '/');

    /// <summary>The file of a finding that lies in a folder.</summary>
    public string FullPathOf(FindingLine finding) =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(SpaceOpening.FileOf(Space))!, finding.File));

    /// <summary>
    /// The findings, each with a name that it keeps while lines before it come and go: a digest of code, file, message and how
    /// many like it stand before.
    /// </summary>
    public IEnumerable<(FindingLine Finding, string Print)> Printed()
    {
        var seen = new Dictionary<(string, string, string), int>();
        foreach (var finding in Outcome.Findings)
        {
            var key = (finding.Code, finding.File, finding.Message);
            seen[key] = seen.GetValueOrDefault(key) + 1;
            yield return (finding, TextDigest.Of(finding.Code, finding.File, finding.Message, $"{seen[key]}"));
        }
    }
}
