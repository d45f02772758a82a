using System.Globalization;
using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>Where a journal is repaired: moves, writes and fetches, and keeps aside what was there.</summary>
internal sealed class RepairSite(GitRepository repository, JournalPlace place)
{
    private string Aside => Path.Combine(repository.CommonDirectory, "shardwiki", "aside");

    public void PutAside(string file)
    {
        if (!File.Exists(file))
        {
            return; // Gone by itself meanwhile.
        }

        var to = Free(Path.GetFileName(file));
        try
        {
            File.Move(file, to);
        }
        catch (IOException)
        {
            // Another file system: the mark may lie on one.
            File.Copy(file, to);
            LastingFile.Flush(to);
            File.Delete(file);
        }

        LastingFile.FlushFolder(Aside);
        LastingFile.FlushFolder(Path.GetDirectoryName(file)!);
    }

    public void Restore(ObjectName commit)
    {
        if (repository.FileOf(place.Reference).Fault is not null)
        {
            PutAside(Path.Combine(repository.CommonDirectory, place.Reference));
        }

        var standing = repository.Target(place.Reference);
        if (repository.CompareAndSwap(place.Reference, standing, commit, "journal: repair") is not SwapOutcome.Swapped)
        {
            throw new GitException($"'{place.Reference}' was moved by somebody else meanwhile; try again");
        }
    }

    public void WriteIndex(string pack)
    {
        PutAside(Path.ChangeExtension(pack, ".idx"));
        PackIndex.Make(repository, pack);
    }

    public void WriteMark(JournalHead head)
    {
        if (place.MarkFile is { } file)
        {
            PutAside(Path.GetFullPath(file));
            new JournalMark(file, place.Stream).Raise(JournalHead.None, head);
        }
    }

    public void Fetch(RemotePlace from, CancellationToken cancellation)
    {
        var outcome = WholeCopy.Of(repository, (from, place.Stream.Branch), Free("copy.git"), cancellation);
        if (outcome is not BranchFetchOutcome.Fetched)
        {
            throw new GitException(outcome is BranchFetchOutcome.Unreachable unreachable
                ? unreachable.Reason
                : $"'{from.Shown}' has no journal of {place.Stream.Title}");
        }
    }

    private string Free(string name)
    {
        LastingFile.MakeFolder(Aside);
        for (var number = 1; ; number++)
        {
            var path = Path.Combine(Aside, string.Create(CultureInfo.InvariantCulture, $"{number:D3}-{name}"));
            if (!Path.Exists(path))
            {
                return path;
            }
        }
    }
}
