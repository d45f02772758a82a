using System.Collections.Immutable;
using System.Text;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>Writes commits of a journal. None of them counts before the branch was moved to it.</summary>
internal sealed class BranchWriter(GitRepository repository, VerifiedLines lines)
{
    /// <summary>One commit with these lines behind those that stand, and the lease passed through.</summary>
    public BranchTip Append(BranchTip? tip, ImmutableArray<JournalEntry> added, string store)
    {
        var lease = (tip?.Lease ?? Lease.Unborn).PassedThrough(store);
        var next = Grown(tip, added, lease);
        var by = added[0].Actor;
        return Commit(tip, next, CommitWords.Signature(by, added[0].At), CommitWords.Append(lines.Stream, added, lease.Epoch));
    }

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

        return tip ?? throw new ArgumentException("there is nothing to import", nameof(added));
    }

    // The segments of the tip are those of its lines: whatever stands after its last full one is written anew.
    private BranchTip Grown(BranchTip? tip, ImmutableArray<JournalEntry> added, Lease lease)
    {
        var segments = (tip?.Segments ?? []).ToBuilder();
        var last = Segments.Of(added[^1].Seq);
        for (var number = Math.Max(segments.Count - 1, 0); number <= last; number++)
        {
            var blob = repository.WriteBlob(Text(number, added).Span);
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
        var segments = repository.WriteTree(
            next.Segments.Select((blob, number) => (Segments.Name(number), blob, false)));
        var root = repository.WriteTree(
        [
            .. next.Others.Select(entry => (entry.Name, entry.Id, entry.IsTree)),
            ("format", repository.WriteBlob(Encoding.UTF8.GetBytes(BranchReader.Format)), false),
            ("lease", repository.WriteBlob(Encoding.UTF8.GetBytes(next.Lease.ToText())), false),
            ("segments", segments, true),
        ]);
        return next with
        {
            Commit = repository.WriteCommit(new CommitDraft
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
