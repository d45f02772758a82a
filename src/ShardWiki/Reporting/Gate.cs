using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>
/// What makes a finished verb exit 1: findings from a severity on, and conflicts where the policy says so.
/// </summary>
internal sealed record Gate(string FailOn, bool FailsOnConflicts)
{
    /// <summary>True where what was found is too bad.</summary>
    public bool IsClosedBy(ImmutableArray<FindingLine> findings, int conflicts) =>
        findings.Any(IsTooBad) || (FailsOnConflicts && conflicts > 0);

    private bool IsTooBad(FindingLine finding) => FailOn switch
    {
        "error" => finding.Severity == "error",
        "warning" => finding.Severity is "error" or "warning",
        _ => false,
    };
}
