using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// The files below a folder, by their paths from it, in ordinal order. No symbolic link is followed, so that nothing
/// outside is read and no loop is walked; nothing is opened that is not a file.
/// </summary>
internal sealed class FolderWalk
{
    private readonly List<FolderEntry> _files = [];
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
    public static (IReadOnlyList<FolderEntry> Files, ImmutableArray<Finding> Findings, long Bytes) Of(
        ShardOrder order, string root, Exclusion exclusion)
    {
        var walk = new FolderWalk(order, root, exclusion);
        while (walk._bytes <= order.MostBytes && walk._folders.TryPop(out var folder))
        {
            walk.Enter(folder);
        }

        walk._files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return (walk._files, walk._findings.ToImmutable(), walk._bytes);
    }

    private void Enter(string folder)
    {
        try
        {
            foreach (var entry in FolderEntry.In(_root, folder, _exclusion))
            {
                Take(entry);
            }
        }
        catch (Exception failure) when (folder.Length > 0 && failure is UnauthorizedAccessException or IOException)
        {
            Tell(FindingCode.FileUnreadable, folder,
                "is a folder that cannot be read; give leave to read it, or exclude it");
        }
    }

    private void Take(FolderEntry entry)
    {
        var path = entry.Path;
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
        else if (entry.IsPlain || entry.Length > 0 || SpecialFile.IsPlain(Path.Combine(_root, path)))
        {
            _files.Add(entry);
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
}
