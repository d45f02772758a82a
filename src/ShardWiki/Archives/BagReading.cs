using System.Collections.Immutable;
using System.Text;
using ShardWiki.Adapters;

namespace ShardWiki;

/// <summary>
/// Reads an archive whole and tells all that is wrong with it: bytes that are others than were written, files that are
/// missing or too many, digests that do not fit. What is whole can be laid down.
/// </summary>
internal sealed class BagReading(SealedZip zip)
{
    private readonly SortedDictionary<string, BagFile> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _tags = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ArchiveFault>.Builder _faults = ImmutableArray.CreateBuilder<ArchiveFault>();
    private const int LongestTag = 64 << 20;
    private const string Payload = "data/";

    // All that is kept in memory.
    private static readonly ImmutableHashSet<string> TagFiles =
    [
        "bagit.txt", "bag-info.txt",
        .. BagManifest.Algorithms.SelectMany(algorithm => (string[])[$"manifest-{algorithm}.txt", $"tagmanifest-{algorithm}.txt"]),
    ];

    /// <summary>Every file of the bag, without the folder that holds it, by path.</summary>
    public IReadOnlyDictionary<string, BagFile> Files => _found;

    /// <summary>
    /// Reads everything. Payload goes into <paramref name="folder"/> too where one is given; nothing else is ever written there.
    /// </summary>
    public ImmutableArray<ArchiveFault> Read(string? folder, CancellationToken cancellation)
    {
        foreach (var entry in zip.Entries)
        {
            cancellation.ThrowIfCancellationRequested();
            ReadOne(entry, folder);
        }

        if (_faults.Count == 0)
        {
            CheckBag();
        }

        return _faults.ToImmutable();
    }

    private void ReadOne(SealedEntry entry, string? folder)
    {
        var slash = entry.Name.IndexOf('/', StringComparison.Ordinal);
        var path = entry.Name[(slash + 1)..];
        if (slash < 0 || !entry.Name.AsSpan(0, slash).SequenceEqual(zip.Entries[0].Name.Split('/')[0]))
        {
            Fault(entry.Name, "is not in the one folder that the bag is");
        }
        else if (ObstacleOf(path) is { } obstacle)
        {
            Fault(path, obstacle);
        }
        else if (zip.FaultOf(entry) is { } damage)
        {
            Fault(path, damage);
        }
        else
        {
            Take(entry, path, folder);
        }
    }

    // Below 'data' a name begins anew: what is the root of a disk there would be laid down at that root.
    private static string? ObstacleOf(string path) =>
        path.StartsWith(Payload, StringComparison.Ordinal) ? SealedZip.FindObstacle(path[Payload.Length..])
        : TagFiles.Contains(path) ? null
        : "is no file of such a bag";

    private void Take(SealedEntry entry, string path, string? folder)
    {
        try
        {
            using var content = zip.Read(entry);
            using var kept = KeptOf(entry, path, folder);
            _found[path] = BagDigest.Of(path, content, piece => kept?.Write(piece.Span));
            if (kept is MemoryStream tag)
            {
                _tags[path] = tag.ToArray();
            }
        }
        catch (InvalidDataException broken)
        {
            Fault(path, broken.Message);
        }
    }

    private static Stream? KeptOf(SealedEntry entry, string path, string? folder)
    {
        if (!path.StartsWith(Payload, StringComparison.Ordinal))
        {
            return entry.Size <= LongestTag ? new MemoryStream() : throw new InvalidDataException("is longer than such a file may be");
        }

        if (folder is null)
        {
            return null;
        }

        var place = Path.GetFullPath(path[Payload.Length..].Replace('/', Path.DirectorySeparatorChar), folder);
        if (!place.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new InvalidDataException("has a name that leads out of the archive");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        return new FileStream(place, FileMode.CreateNew, FileAccess.Write);
    }

    private void CheckBag()
    {
        if (!_tags.TryGetValue("bagit.txt", out var declared) || !Encoding.UTF8.GetString(declared).StartsWith("BagIt-Version: 1.0\n", StringComparison.Ordinal))
        {
            Fault("bagit.txt", "is missing, or is not that of a bag of version 1.0");
        }

        foreach (var algorithm in BagManifest.Algorithms)
        {
            CheckManifest($"manifest-{algorithm}.txt", algorithm, p => p.StartsWith(Payload, StringComparison.Ordinal));
            CheckManifest($"tagmanifest-{algorithm}.txt", algorithm, p => !p.StartsWith(Payload, StringComparison.Ordinal)
                && !p.StartsWith("tagmanifest-", StringComparison.Ordinal));
        }

        var payload = _found.Values.Where(f => f.Path.StartsWith(Payload, StringComparison.Ordinal)).ToArray();
        if (!_tags.TryGetValue("bag-info.txt", out var info)
            || !Encoding.UTF8.GetString(info).Split('\n').Contains($"Payload-Oxum: {BagWriting.Oxum(payload)}"))
        {
            Fault("bag-info.txt", "is missing, or counts another payload than is there");
        }
    }

    private void CheckManifest(string manifest, string algorithm, Func<string, bool> covers)
    {
        if (!_tags.TryGetValue(manifest, out var bytes))
        {
            Fault(manifest, "is missing");
            return;
        }

        if (BagManifest.Find(bytes) is not { } told)
        {
            Fault(manifest, "has a line that is no digest and path, or names a file twice");
            return;
        }

        foreach (var (path, digest) in told.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            if (!covers(path))
            {
                Fault(manifest, $"names '{path}', which is not for it to name");
            }
            else if (!_found.TryGetValue(path, out var file))
            {
                Fault(path, $"is missing; {manifest} names it");
            }
            else if (BagManifest.DigestOf(file, algorithm) != digest)
            {
                Fault(path, $"is not what {manifest} says");
            }
        }

        foreach (var path in _found.Keys.Where(p => covers(p) && !told.ContainsKey(p)))
        {
            Fault(path, $"is too many; {manifest} does not name it");
        }
    }

    private void Fault(string path, string what) => _faults.Add(new ArchiveFault(path, what));
}
