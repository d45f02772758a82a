using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>A remote's journal as it was fetched: its tip and its lines, verified as our own are.</summary>
internal sealed record RemoteLines(BranchTip Tip, VerifiedLines Lines)
{
    /// <summary>
    /// Reads what was fetched, from its first line; what stands above <paramref name="ours"/> is walked commit by commit
    /// too. The reason where it is no journal of this stream, or a damaged one.
    /// </summary>
    public static RemoteLines? Read(
        (GitRepository Repository, JournalPlace Place) from, ObjectName commit, BranchView ours, out string? reason)
    {
        var reader = new BranchReader(from.Repository, from.Place);
        var lines = new VerifiedLines(from.Place.Stream);
        var known = ours.Tip is { } own ? (own.Commit, (long)ours.Lines.Count) : ((ObjectName, long)?)null;
        try
        {
            var tip = reader.Tip(commit, 1);
            reader.Take(tip, null, lines);
            reason = (LineAudit.Of(lines) as VerifyOutcome.Damaged
                ?? new CommitAudit(from.Repository, reader, lines).Of(tip, known) as VerifyOutcome.Damaged) is { } damage
                    ? FormattableString.Invariant($"it is damaged at decision {damage.Seq}: {damage.What}")
                    : null;
            return reason is null ? new RemoteLines(tip, lines) : null;
        }
        catch (JournalDamagedException damage)
        {
            reason = damage.Seq == 1 ? damage.What
                : FormattableString.Invariant($"it is damaged at decision {damage.Seq}: {damage.What}");
            return null;
        }
    }
}
