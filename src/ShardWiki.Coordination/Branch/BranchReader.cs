using System.Collections.Immutable;
using System.Text;
using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>
/// Reads a journal's branch: where it ends, and what its last commit holds.
/// </summary>
internal sealed class BranchReader(GitRepository repository, JournalPlace place)
{
    public const string Format = "shardwiki-journal 1\n";

    /// <summary>Our own branch; null where there is none. A branch that leads to no commit is damage.</summary>
    public ObjectName? Own(long seen) => Find(place.Reference, seen);

    /// <summary>The remote's branch; null where there is none.</summary>
    public ObjectName? Remote(long seen) => place.RemoteReference is { } reference ? Find(reference, seen) : null;

    /// <summary>The names in the tree of a commit.</summary>
    public BranchTip Tip(ObjectName commit, long seen)
    {
        Whole(commit, seen);
        var facts = Ask(seen, () => repository.Commit(commit));
        Whole(facts.Tree, seen);
        var root = Ask(seen, () => repository.Tree(facts.Tree)).ToDictionary(entry => entry.Name);
        var format = Encoding.UTF8.GetString(Bytes(root, "format", seen));
        if (format != Format)
        {
            throw new JournalDamagedException(seen, $"'{OneLine.Of(format)}' is no journal format known here");
        }

        if (!root.TryGetValue("segments", out var folder) || !folder.IsTree)
        {
            throw new JournalDamagedException(1, "the folder 'segments' is missing");
        }

        Whole(folder.Id, seen);
        var segments = Ask(seen, () => repository.Tree(folder.Id));
        return new BranchTip
        {
            Commit = commit,
            Format = root["format"].Id,
            Lease = Lease.Find(Bytes(root, "lease", seen))
                ?? throw new JournalDamagedException(seen, "'lease' is no lease"),
            Segments = [.. segments.OrderBy(entry => entry.Name, StringComparer.Ordinal).Select((entry, number) =>
                entry.Name == Segments.Name(number) ? entry.Id : throw SegmentReader.Missing(number))],
            Others = [.. root.Values.Where(entry => entry.Name is not ("format" or "lease" or "segments"))],
        };
    }

    /// <summary>
    /// Takes the lines of a tip into <paramref name="lines"/>, where <paramref name="known"/> was taken in before.
    /// </summary>
    public void Take(BranchTip tip, BranchTip? known, VerifiedLines lines)
    {
        if (tip.Segments.IsEmpty)
        {
            throw SegmentReader.Missing(0);
        }

        if (tip.Segments.Length <= Segments.Of(lines.Count))
        {
            throw Older(tip.Segments.Length * (long)Segments.Size, lines.Head);
        }

        new SegmentReader(repository).Take(tip, known, lines);
    }

    /// <summary>The damage of a journal that ends before what was seen of it.</summary>
    public static JournalDamagedException Older(long count, JournalHead seen) => new(
        count + 1,
        $"it ends before decision {seen.Seq}, which was seen here; bring the branch back from a clone or a backup, or "
        + "delete the journal mark under .shardwiki if the shorter journal is the right one");

    private ObjectName? Find(string reference, long seen)
    {
        if (repository.FileOf(reference).Fault is { } torn)
        {
            throw new JournalDamagedException(seen, torn);
        }

        if (Ask(seen, () => repository.Target(reference)) is not { } target)
        {
            return null;
        }

        // Looked at by ourselves first: libgit2 believes what the head of a file says of the size of the rest.
        Whole(target, seen);
        var tip = Ask(seen, () => repository.Resolve(target.ToString()));
        if (tip != target)
        {
            throw new JournalDamagedException(seen, $"'{reference}' leads to no commit");
        }

        return tip;
    }

    private byte[] Bytes(Dictionary<string, TreeEntry> root, string name, long seen)
    {
        if (!root.TryGetValue(name, out var entry) || entry.IsTree)
        {
            throw new JournalDamagedException(seen, $"the file '{name}' is missing");
        }

        return Content(repository, entry.Id, seen)
            ?? throw new JournalDamagedException(seen, $"the file '{name}' is missing");
    }

    /// <summary>
    /// What a blob holds; null where there is none. Throws <see cref="JournalDamagedException"/> where it is not whole.
    /// </summary>
    internal static byte[]? Content(GitRepository repository, ObjectName blob, long seq) =>
        Ask(seq, () => repository.ReadWhole(blob));

    // Git reads over a torn end; then the next writer, or the next clone, would be the one to find it.
    private void Whole(ObjectName id, long seq)
    {
        if (repository.FaultOf(id) is { } fault)
        {
            throw new JournalDamagedException(seq, $"the object {id} is damaged: {fault}");
        }
    }

    /// <summary>What git cannot answer about a journal is damage of the journal.</summary>
    internal static T Ask<T>(long seq, Func<T> question)
    {
        try
        {
            return question();
        }
        catch (GitException failure)
        {
            throw new JournalDamagedException(Math.Max(seq, 1), failure.Message, failure);
        }
    }
}
