using System.Globalization;
using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>
/// The walk of <c>journal verify</c> over commits: one parent each, and each holding exactly the lines that stood when
/// it was made, so that the branch only ever grew. A shallow clone is walked as far as it goes.
/// </summary>
internal sealed class CommitAudit(GitRepository repository, VerifiedLines lines)
{
    /// <summary>Walks back from the last commit to the first.</summary>
    public VerifyOutcome Of(ObjectName tip)
    {
        var standing = (long)lines.Count;
        for (ObjectName? at = tip; at is { } commit;)
        {
            var facts = repository.Commit(commit);
            if (Fault(facts, standing) is { } fault)
            {
                return new VerifyOutcome.Damaged(Math.Max(standing, 1), $"commit {commit}: {fault}");
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

    private string? Fault(CommitFacts facts, long standing)
    {
        if (facts.Parents.Length > 1)
        {
            return "it has more than one parent";
        }

        var first = First(facts.Message, standing);
        if (first < 1 || first > standing + 1)
        {
            return $"its trailer 'Seq' does not lead to decision {standing}";
        }

        if (facts.Parents.IsEmpty && first > 1)
        {
            return "it has no parent";
        }

        var segments = Names(facts.Tree);
        var last = Segments.Of(standing);
        return segments.Count == last + 1 && segments[last] == Expected(last, standing)
            ? null
            : $"its last segment does not hold the lines up to decision {standing}";
    }

    private List<ObjectName> Names(ObjectName tree) =>
        repository.Tree(tree).FirstOrDefault(entry => entry.Name == "segments") is { } folder
            ? [.. repository.Tree(folder.Id).OrderBy(it => it.Name, StringComparer.Ordinal).Select(it => it.Id)]
            : [];

    private ObjectName Expected(int number, long standing)
    {
        var first = Segments.First(number);
        var held = Enumerable.Range(0, (int)(standing - first + 1)).Select(i => lines[first + i]);
        return ObjectName.OfBlob(Segments.Text(held).Span);
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
