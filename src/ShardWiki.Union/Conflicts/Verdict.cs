using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// What one kind of examination brought up: conflicts for somebody to decide, findings for authors, which may be told from many
/// threads.
/// </summary>
internal sealed class Verdict
{
    private readonly List<UnionConflict> _conflicts = [];
    private readonly List<Finding> _findings = [];

    /// <summary>The conflicts, by kind, then address, subjects and detail.</summary>
    public ImmutableArray<UnionConflict> Conflicts =>
    [
        .. _conflicts.OrderBy(c => c.Kind).ThenBy(c => c.Address)
            .ThenBy(c => c.Subjects[0]).ThenBy(c => c.Detail, StringComparer.Ordinal),
    ];

    /// <summary>The findings, in no order.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    public void Add(UnionConflict conflict) => _conflicts.Add(conflict);

    public void Add(FindingCode code, Place place, string message)
    {
        var finding = Finding.Of(code, place, message);
        lock (_findings)
        {
            _findings.Add(finding);
        }
    }
}
