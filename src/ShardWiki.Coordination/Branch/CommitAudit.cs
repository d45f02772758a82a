using System.Globalization;
using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>
/// The walk of <c>journal verify</c> over commits: one parent each, and each holding exactly the lines that stood when
/// it was made, to the byte, so that the branch only ever grew. A shallow clone is walked as far as it goes.
/// </summary>
internal sealed class CommitAudit(GitRepository repository, BranchReader reader, VerifiedLines lines)
{
    /// <summary>
    /// Walks back to the first commit, or to one that was walked from before and holds so many lines. Throws
    /// <see cref="JournalDamagedException"/>.
    /// </summary>
    public VerifyOutcome Of(BranchTip tip, (ObjectName Commit, long Count)? known)
    {
        var standing = (long)lines.Count;
        for (ObjectName? at = tip.Commit; at is { } commit;)
        {
            if (commit == known?.Commit && standing == known?.Count)
            {
                return new VerifyOutcome.Sound(lines.Head, lines.Count);
            }

            var seq = Math.Max(standing, 1);
            var then = reader.Tip(commit, seq);
            var facts = BranchReader.Ask(seq, () => repository.Commit(commit));
            if ((Fault(facts, standing) ?? SegmentFault(then, tip, standing)) is { } fault)
            {
                return new VerifyOutcome.Damaged(seq, $"commit {commit}: {fault}");
            }

            standing = First(facts.Message, standing) - 1;
            at = facts.Parents.IsEmpty ? null : facts.Parents[0];
            if (at is { } parent && repository.IsShallow && repository.Resolve(parent.ToString()) is null)
            {
                return new VerifyOutcome.Sound(lines.Head, lines.Count);
            }
        }

        return standing == 0
            ? new VerifyOutcome.Sound(lines.Head, lines.Count)
            : new VerifyOutcome.Damaged(1, $"the commits of decisions 1 to {standing} are missing");
    }

    private static string? Fault(CommitFacts facts, long standing)
    {
        var first = First(facts.Message, standing);
        return facts.Parents.Length > 1 ? "it has more than one parent"
            : standing < 1 || first < 1 || first > standing + 1
                ? $"its trailer 'Seq' does not lead to decision {standing}"
            : null;
    }

    private string? SegmentFault(BranchTip then, BranchTip now, long standing)
    {
        var last = Segments.Of(standing);
        if (then.Segments.Length != last + 1)
        {
            return $"it has {then.Segments.Length} segments, not {last + 1}";
        }

        if (!then.Segments.AsSpan()[..last].SequenceEqual(now.Segments.AsSpan()[..last]))
        {
            return "a full segment was changed later";
        }

        var first = Segments.First(last);
        var held = Segments.Text(Enumerable.Range(0, (int)(standing - first + 1)).Select(i => lines[first + i]));
        return repository.FaultOf(then.Segments[last]) is null
            && BranchReader.Ask(standing, () => repository.ReadBlob(then.Segments[last])) is { } text
            && text.AsSpan().SequenceEqual(held.Span)
            ? null
            : $"its last segment does not hold the lines up to decision {standing}";
    }

    // "Seq: 17" or "Seq: 17-19" in the last paragraph; a commit that only moves the lease has none.
    private static long First(string message, long standing)
    {
        var trailers = message.TrimEnd('\n').Split("\n\n")[^1].Split('\n');
        var seq = trailers.FirstOrDefault(line => line.StartsWith("Seq: ", StringComparison.Ordinal))?[5..].Split('-');
        return seq is null ? standing + 1
            : Number(seq[^1]) == standing ? Number(seq[0])
            : 0;
    }

    private static long Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
