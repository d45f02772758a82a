using System.Collections.Immutable;
using System.Text;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// Writes commits of a journal, which are on the disk when a method returns. None of them counts before the branch was
/// moved to it.
/// </summary>
internal sealed class BranchWriter(ObjectBatch batch, VerifiedLines lines)
{
    /// <summary>One commit with these lines behind those that stand, under this lease.</summary>
    public BranchTip Append(BranchTip? tip, ImmutableArray<JournalEntry> added, Lease lease)
    {
        var by = CommitWords.Signature(added[0].Actor, added[0].At);
        return Landed(
            Commit(tip, Grown(tip, added, lease), by, CommitWords.Append(lines.Stream, added, lease.Epoch)));
    }

    /// <summary>One commit that moves nothing but the lease.</summary>
    public BranchTip Move(BranchTip tip, Lease lease, DateTimeOffset at) => Landed(Commit(
        tip, tip with { Lease = lease }, CommitWords.Signature(CommitWords.Importer, at), CommitWords.Move(lease)));

    /// <summary>One commit for each segment that these lines touch; the lease stays as it is.</summary>
    public BranchTip Import(BranchTip? tip, ImmutableArray<JournalEntry> added)
    {
        var lease = tip?.Lease ?? Lease.Unborn;
        for (var done = 0; done < added.Length;)
        {
            var room = Segments.Size - (int)((added[done].Seq - 1) % Segments.Size);
            var part = added[done..Math.Min(done + room, added.Length)];
            var next = Grown(tip, added[..(done + part.Length)], lease);
            var by = CommitWords.Signature(CommitWords.Importer, part[^1].At);
            tip = Commit(tip, next, by, CommitWords.Import(part, lease.Epoch));
            done += part.Length;
        }

        return Landed(tip ?? throw new ArgumentException("there is nothing to import", nameof(added)));
    }

    private BranchTip Landed(BranchTip tip)
    {
        batch.Land();
        return tip;
    }

    // The segments of the tip are those of its lines: whatever stands after its last full one is written anew.
    private BranchTip Grown(BranchTip? tip, ImmutableArray<JournalEntry> added, Lease lease)
    {
        var segments = (tip?.Segments ?? []).ToBuilder();
        var last = Segments.Of(added[^1].Seq);
        for (var number = Math.Max(segments.Count - 1, 0); number <= last; number++)
        {
            var blob = batch.Blob(Text(number, added).Span);
            if (number < segments.Count)
            {
                segments[number] = blob;
            }
            else
            {
                segments.Add(blob);
            }
        }

        return new BranchTip
        {
            Commit = default,
            Format = tip?.Format ?? batch.Blob(Encoding.UTF8.GetBytes(BranchReader.Format)),
            Segments = segments.ToImmutable(),
            Lease = lease,
            Others = tip?.Others ?? [],
        };
    }

    private ReadOnlyMemory<byte> Text(int number, ImmutableArray<JournalEntry> added)
    {
        var first = Segments.First(number);
        var standing = Math.Max(0, Math.Min(lines.Count - first + 1, Segments.Size));
        var from = Math.Max(0, first - added[0].Seq);
        return Segments.Text(Enumerable.Range(0, (int)standing).Select(i => lines[first + i])
            .Concat(added.Skip((int)from).Take(Segments.Size - (int)standing)));
    }

    private BranchTip Commit(BranchTip? parent, BranchTip next, Signature by, string message)
    {
        var segments = batch.Tree(
            next.Segments.Select((blob, number) => (Segments.Name(number), blob, false)));
        var root = batch.Tree(
        [
            .. next.Others.Select(entry => (entry.Name, entry.Id, entry.IsTree)),
            ("format", next.Format, false),
            ("lease", batch.Blob(Encoding.UTF8.GetBytes(next.Lease.ToText())), false),
            ("segments", segments, true),
        ]);
        return next with
        {
            Commit = batch.Commit(new CommitDraft
            {
                Tree = root,
                Parents = parent is null ? [] : [parent.Commit],
                Author = by,
                Committer = by,
                Message = message,
            }),
        };
    }
}
