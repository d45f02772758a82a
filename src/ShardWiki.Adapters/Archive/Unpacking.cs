using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// What is taken out of one archive: every entry is counted, and those that are files of the shard are kept. An entry
/// that cannot be taken is told of, and the others go on.
/// </summary>
internal sealed class Unpacking(ShardOrder order, long packed, CancellationToken cancellation)
{
    private readonly KeptContents _contents = new(order.MirrorFolder);
    private readonly Exclusion _exclusion = Exclusion.Of(order.Attachment, []);
    private readonly string _folder = ShardFolder.Of(order.Attachment);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly ImmutableArray<FoundFile>.Builder _files = ImmutableArray.CreateBuilder<FoundFile>();
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();
    private readonly long _most = ArchiveBounds.UnpackedOf(packed);
    private long _unpacked;
    private long _kept;
    private bool _hasFolder;

    /// <summary>Counts bytes that came out of a packer.</summary>
    public void Count(long bytes) => ArchiveBounds.Hold(
        _unpacked += bytes, _most, FormattableString.Invariant($"bytes when it is unpacked, of {packed} that it is packed"));

    /// <summary>
    /// Takes one entry. <paramref name="open"/> gives its content and is asked for it where it is wanted only; the
    /// content may turn out to be damaged when it is read.
    /// </summary>
    public void Take(ArchiveEntry entry, Func<Stream> open)
    {
        cancellation.ThrowIfCancellationRequested();
        var path = EntryName.PathOf(entry.Name);
        if (EntryName.FindObstacle(path) is { } obstacle)
        {
            Tell(path is "" or "." || _exclusion.Covers(path) ? null : (FindingCode.EntryLeftOut, $"{obstacle}; it is left out"), path);
        }
        else if (FindInside(path) is { } inside)
        {
            _hasFolder = true;
            TakeInside(entry, inside, open);
        }
    }

    /// <summary>What was taken.</summary>
    public ShardReading Result(Revision version)
    {
        _contents.Sweep(_files);
        return !_hasFolder && _folder.Length > 0
            ? new ShardReading.Unread(order.About(FindingCode.ReferenceGone,
                $"'{order.Location}' has no folder '{order.Attachment.Folder}'; correct 'path:'"))
            : new ShardReading.Live(new ShardListing
            {
                Revision = version,
                IsNamedByContent = true,
                Declaration = CaptureDeclaration.In(order.Attachment.Mode),
                Files = _files.ToImmutable(),
                Histories = new NoHistories(),
                Findings = _findings.ToImmutable(),
                Contents = _contents,
            });
    }

    // Of the folder itself nothing is left.
    private string? FindInside(string path) =>
        _folder.Length == 0 ? path
        : path == _folder ? ""
        : path.StartsWith(_folder + "/", StringComparison.Ordinal) ? path[(_folder.Length + 1)..]
        : null;

    private void TakeInside(ArchiveEntry entry, string path, Func<Stream> open)
    {
        if (path.Length == 0 || _exclusion.Covers(path))
        {
            return;
        }

        var trouble = FindTrouble(entry, path);
        Tell(trouble, path);
        if (trouble is null && entry.Kind == EntryKind.File)
        {
            Keep(path, open);
        }
    }

    private (FindingCode Code, string Message)? FindTrouble(ArchiveEntry entry, string path) =>
        path.Contains('\uFFFD', StringComparison.Ordinal)
            ? (FindingCode.NameNotText, "has a name that is not UTF-8; it is left out until it is renamed")
        : entry.Kind switch
        {
            EntryKind.Link => (FindingCode.LinkNotFollowed,
                "is a link and is not followed; what it leads to is read where it stands, if at all"),
            EntryKind.Special => (FindingCode.FileSkipped, "is neither file nor folder; it is left out"),
            EntryKind.Encrypted => (FindingCode.EntryLeftOut, "is encrypted; it is left out until it is packed without"),
            EntryKind.File when !_seen.Add(path) => (FindingCode.EntryLeftOut,
                "stands in the archive more than once; the first of that name is read"),
            _ => null,
        };

    private void Tell((FindingCode Code, string Message)? trouble, string path)
    {
        if (trouble is { } told)
        {
            _findings.Add(order.About(told.Code, (path, told.Message)));
        }
    }

    private void Keep(string path, Func<Stream> open)
    {
        try
        {
            using var content = open();
            var file = _contents.Take(path, content, order.MostBytes - _kept);
            _kept += file.Size;
            _files.Add(file);
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException)
        {
            _findings.Add(order.About(FindingCode.FileUnreadable, (path,
                $"is left out, for it cannot be unpacked: {damage.Message}")));
        }
    }
}
