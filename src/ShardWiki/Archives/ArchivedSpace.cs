using ShardWiki.Adapters;
using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Lays down a space that holds all that a site was made of: what was kept of each shard, the journal, the lock, the looks
/// and a configuration. A build of it asks nothing outside its folder.
/// </summary>
internal sealed class ArchivedSpace(GatheredWalk gathered, ThemeFiles looks, string folder)
{
    private readonly OpenSpace _space = gathered.Space;

    /// <summary>Writes it, or tells why the space cannot be kept.</summary>
    public NotDone? Write(WalkRequest walk, CancellationToken cancellation)
    {
        if (gathered.AsRead.Shards.FirstOrDefault(s => s.Freshness is Freshness.Absent) is { Freshness: Freshness.Absent gone } absent)
        {
            return new NotDone($"the shard '{absent.Attachment.Name}' is not there, and an archive of the rest would not be whole: {gone.Reason}");
        }

        var kept = new SortedDictionary<ShardName, CapturedPlace>();
        foreach (var shard in gathered.AsRead.Shards)
        {
            try
            {
                kept[shard.Attachment.Name] = Capturing.Of(RequestOf(shard, walk.Output), cancellation);
            }
            catch (GitException trouble)
            {
                return new NotDone($"the shard '{shard.Attachment.Name}' cannot be kept: {trouble.Message}");
            }
        }

        var configuration = OpenConfiguration.Of(File.ReadAllText(_space.File));
        Put("original.yml", configuration);
        Put(SpaceOpening.FileName, ArchiveConfiguration.Of(configuration, kept, _space.Configuration.Shards));
        Put(Path.ChangeExtension(SpaceOpening.FileName, ".lock"), LockWriting.Of(LockOf()));
        WriteJournal(cancellation);
        WriteDiagrams(walk, cancellation);
        WriteLooks();
        return null;
    }

    private CaptureRequest RequestOf(ShardSnapshot shard, string output) => new()
    {
        Shard = shard,
        Contents = gathered.AsRead.Contents,
        SpaceFolder = _space.Folder,
        StateFolder = _space.StateFolder,
        OwnPaths = [.. _space.OwnPaths(output), SpaceJournal.OwnRepositoryOf(_space)],
        Into = folder,
    };

    private SpaceLock LockOf() => new()
    {
        JournalSeq = gathered.State.Seq,
        JournalHead = gathered.State.Head,
        Pins =
        [
            .. gathered.AsRead.Shards.Select(shard => new ShardPin
            {
                Shard = shard.Attachment.Name,
                Revision = shard.Revision,
                Digest = shard.Digest,
                Observed = ObservedOf(shard),
                Freshness = shard.Freshness,
            }),
        ],
    };

    // What was seen for the first time just now is not dated: the archive would be another one with every second.
    private DateTimeOffset? ObservedOf(ShardSnapshot shard) => gathered.Lock.Pins
        .FirstOrDefault(pin => pin.Shard == shard.Attachment.Name && pin.Revision == shard.Revision)?.Observed;

    // Each theme as it is. Two have one name where the space's extends the program's of that name, which is found there again.
    private void WriteLooks()
    {
        foreach (var theme in looks.Alone.DistinctBy(t => t.Name, StringComparer.Ordinal))
        {
            foreach (var (path, bytes) in theme.Files)
            {
                File.WriteAllBytes(PlaceOf(Path.Combine("themes", theme.Name, path)), bytes.ToArray());
            }
        }
    }

    private void WriteJournal(CancellationToken cancellation)
    {
        using var journal = SpaceJournal.Open(_space);
        File.WriteAllBytes(PlaceOf(ArchiveConfiguration.Journal), JournalLines.Export(journal.Journal.Read(0)).ToArray());
        var reference = $"refs/heads/{new JournalStream.OfSpace(_space.Configuration.Space).Branch}";
        if (journal.Repository is { } repository && repository.Resolve(reference) is { } head)
        {
            FreshBundle.Write(repository, (head, reference), PlaceOf("journal.bundle"), cancellation);
        }
    }

    // Nobody who opens an archive runs a program for it: what was drawn is kept.
    private void WriteDiagrams(WalkRequest walk, CancellationToken cancellation)
    {
        if (!_space.Configuration.Diagrams.IsNothing)
        {
            var united = UnitedWalk.Of(gathered, walk, cancellation);
            KeptDiagrams.Write(DiagramDrawing.AddedTo(united, _space, walk, cancellation).Diagrams, folder);
        }
    }

    private void Put(string path, string text) => File.WriteAllText(PlaceOf(path), text);

    private string PlaceOf(string path)
    {
        var place = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        return place;
    }
}
