using System.Collections.Immutable;
using System.IO.Enumeration;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// The files below a folder, by their paths from it, in ordinal order. No symbolic link is followed, so that nothing
/// outside is read and no loop is walked; nothing is opened that is not a file.
/// </summary>
internal sealed class FolderWalk
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };
    private readonly ImmutableArray<string>.Builder _files = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();
    private readonly Stack<string> _folders = new([""]);
    private long _bytes;
    private readonly ShardOrder _order;
    private readonly string _root;
    private readonly Exclusion _exclusion;

    private FolderWalk(ShardOrder order, string root, Exclusion exclusion) =>
        (_order, _root, _exclusion) = (order, root, exclusion);

    /// <summary>
    /// What was walked, and how many bytes that has; where that is more than a shard may have, the rest is not walked.
    /// </summary>
    public static (ImmutableArray<string> Files, ImmutableArray<Finding> Findings, long Bytes) Of(
        ShardOrder order, string root, Exclusion exclusion)
    {
        var walk = new FolderWalk(order, root, exclusion);
        while (walk._bytes <= order.MostBytes && walk._folders.TryPop(out var folder))
        {
            walk.Enter(folder);
        }

        walk._files.Sort(StringComparer.Ordinal);
        return (walk._files.ToImmutable(), walk._findings.ToImmutable(), walk._bytes);
    }

    private void Enter(string folder)
    {
        try
        {
            foreach (var entry in new FileSystemEnumerable<Entry>(Path.Combine(_root, folder), Entry.Of, Everything))
            {
                Take(folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}", entry);
            }
        }
        catch (Exception failure) when (folder.Length > 0 && failure is UnauthorizedAccessException or IOException)
        {
            Tell(FindingCode.FileUnreadable, folder,
                "is a folder that cannot be read; give leave to read it, or exclude it");
        }
    }

    private void Take(string path, Entry entry)
    {
        if (entry.IsFolder ? _exclusion.OfFolder(path) : _exclusion.OfFile(path))
        {
            return;
        }

        if (entry.IsLink)
        {
            Tell(FindingCode.LinkNotFollowed, path,
                "is a symbolic link and is not followed; what it leads to is read where it stands, if at all");
        }
        else if (IsMangled(path))
        {
            Tell(FindingCode.NameNotText, path, "has a name that is not UTF-8; it is left out until it is renamed");
        }
        else if (entry.IsFolder)
        {
            _folders.Push(path);
        }
        else if (entry.Length > 0 || SpecialFile.IsPlain(Path.Combine(_root, path)))
        {
            _files.Add(path);
            _bytes += entry.Length;
        }
        else
        {
            Tell(FindingCode.FileSkipped, path, "is neither file nor folder; it is left out");
        }
    }

    // Bytes that are no UTF-8 were replaced when the name was read: then no file of that name is there.
    private bool IsMangled(string path) =>
        path.Contains('\uFFFD', StringComparison.Ordinal) && !Path.Exists(Path.Combine(_root, path));

    private void Tell(FindingCode code, string path, string message) =>
        _findings.Add(_order.About(code, (path, message)));

    private readonly record struct Entry(string Name, bool IsFolder, bool IsLink, long Length)
    {
        public static Entry Of(ref FileSystemEntry entry)
        {
            var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
            // A link to a folder is no folder.
            return new Entry(entry.FileName.ToString(), entry.IsDirectory && !isLink, isLink, entry.Length);
        }
    }
}
