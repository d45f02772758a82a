using System.IO.Enumeration;
using ShardWiki.Git;

namespace ShardWiki.Adapters;

/// <summary>What stands in a folder, looked at once while it was listed. No link is followed.</summary>
// No value type: where the program is no native code, what enumerates those is compiled while it runs (decision 103).
internal sealed class FolderEntry
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>From the folder that all is listed from, <c>/</c>-separated.</summary>
    public required string Path { get; init; }

    public required bool IsFolder { get; init; }

    public required bool IsLink { get; init; }

    /// <summary>In bytes; 0 of what is no file.</summary>
    public required long Length { get; init; }

    /// <summary>When it was written, as it says; of what is no folder.</summary>
    public required long Written { get; init; }

    /// <summary>Which version of the file it is; null of what is no file, and where the system does not tell.</summary>
    public FileStamp? Stamp { get; init; }

    /// <summary>True where it is known to be an ordinary file, and no pipe or the like.</summary>
    public bool IsPlain { get; init; }

    /// <summary>
    /// What stands in <paramref name="folder"/> below <paramref name="root"/> and is not left out, in no order. Throws where the folder
    /// cannot be read.
    /// </summary>
    public static List<FolderEntry> In(string root, string folder, Exclusion exclusion)
    {
        var place = System.IO.Path.Combine(root, folder);
        using var looks = FolderLook.Open(place);
        List<FolderEntry> found = [];
        foreach (var entry in new FileSystemEnumerable<FolderEntry>(place, (ref FileSystemEntry entry) => Of(ref entry, folder, looks), Everything))
        {
            if (!(entry.IsFolder ? exclusion.OfFolder(entry.Path) : exclusion.OfFile(entry.Path)))
            {
                found.Add(entry);
            }
        }

        return found;
    }

    private static FolderEntry Of(ref FileSystemEntry entry, string folder, FolderLook? looks)
    {
        var path = folder.Length == 0 ? entry.FileName.ToString() : $"{folder}/{entry.FileName}";
        return looks is null || !looks.TryFind(entry.FileName, out var seen) || seen is not { } look ? Asked(ref entry, path) : new FolderEntry
        {
            Path = path,
            IsFolder = look.Kind == FileKind.Folder,
            IsLink = look.Kind == FileKind.Link,
            Length = look.Kind == FileKind.File ? look.Stamp.Length : 0,
            Written = look.Kind == FileKind.Folder ? 0 : look.Stamp.Written,
            Stamp = look.Kind == FileKind.File && looks.TellsVersions ? look.Stamp : null,
            IsPlain = look.Kind == FileKind.File,
        };
    }

    // A link to a folder is no folder. A folder's own time changes with any file in it, also with one that is not read.
    private static FolderEntry Asked(ref FileSystemEntry entry, string path)
    {
        var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
        var isFolder = entry.IsDirectory && !isLink;
        return new FolderEntry
        {
            Path = path, IsFolder = isFolder, IsLink = isLink, Length = isFolder || isLink ? 0 : entry.Length,
            Written = isFolder ? 0 : entry.LastWriteTimeUtc.Ticks,
        };
    }
}
