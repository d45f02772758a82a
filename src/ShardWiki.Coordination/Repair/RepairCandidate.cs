using System.Collections.Immutable;
using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>A commit that the branch could lead to: its lines and commits were walked and are sound.</summary>
internal sealed record RepairCandidate(BranchTip Tip, VerifiedLines Lines)
{
    /// <summary>Reads one; what is wrong with it where it is none.</summary>
    public static RepairCandidate? Of(
        GitRepository repository, JournalPlace place, ObjectName commit, out JournalDamagedException? damage)
    {
        var reader = new BranchReader(repository, place);
        var lines = new VerifiedLines(place.Stream);
        damage = null;
        try
        {
            var tip = reader.Tip(commit, 1);
            reader.Take(tip, null, lines);
            if ((LineAudit.Of(lines) as VerifyOutcome.Damaged
                ?? new CommitAudit(repository, reader, lines).Of(tip, null) as VerifyOutcome.Damaged) is not { } found)
            {
                return new RepairCandidate(tip, lines);
            }

            damage = new JournalDamagedException(found.Seq, found.What);
        }
        catch (JournalDamagedException found)
        {
            damage = found;
        }

        return null;
    }

    /// <summary>
    /// All that the repository holds, whether a reference leads to them or not: the one with the most lines first, and
    /// among equals the one whose lease is the latest.
    /// </summary>
    public static ImmutableArray<RepairCandidate> In(GitRepository repository, JournalPlace place) =>
    [
        .. CommitTips.Of(repository).Concat(CommitTips.Logged(repository, place.Reference)).Distinct()
            .Select(commit => Of(repository, place, commit, out _)).OfType<RepairCandidate>()
            .OrderByDescending(candidate => candidate.Lines.Count)
            .ThenByDescending(candidate => candidate.Tip.Lease.Epoch).ThenBy(candidate => candidate.Tip.Commit),
    ];

    /// <summary>True where it holds the line that was seen last, and as many as there must be.</summary>
    public bool Holds(JournalHead seen, long least) => Lines.Count >= Math.Max(seen.Seq, least)
        && (seen.Seq == 0 || Lines[seen.Seq].Hash == seen.Hash);
}
