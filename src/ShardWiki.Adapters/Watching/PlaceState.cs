using System.IO.Enumeration;

namespace ShardWiki.Adapters;

/// <summary>
/// How places looked at one moment: the same value while nothing in them was written, made, renamed or removed. It
/// compares names, lengths and times of files, which decide when somebody looks again and never what is built.
/// </summary>
/// <param name="Digest">Of this process only.</param>
/// <param name="Files">How many files were looked at.</param>
public readonly record struct PlaceState(long Digest, int Files)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = true };

    /// <summary>Looks at every file of the places. Links are not followed but at a place itself.</summary>
    public static PlaceState Of(IEnumerable<WatchedPlace> places)
    {
        var state = default(PlaceState);
        foreach (var place in places)
        {
            state = state.With(place);
        }

        return state;
    }

    private PlaceState With(WatchedPlace place)
    {
        // Asked of what is not there it would throw.
        var root = Directory.Exists(place.Path)
            ? Directory.ResolveLinkTarget(place.Path, returnFinalTarget: true)?.FullName ?? place.Path
            : place.Path;
        if (!Directory.Exists(root))
        {
            var file = new FileInfo(root);
            return file.Exists ? With(root, file.Length, file.LastWriteTimeUtc.Ticks) : With(root, -1, 0);
        }

        var (state, folders) = (With(root, -2, 0), new Stack<string>([""]));
        while (folders.TryPop(out var folder))
        {
            state = state.WithFolder((root, folder), place.Exclusion, folders);
        }

        return state;
    }

    private PlaceState WithFolder((string Root, string Folder) at, Exclusion exclusion, Stack<string> folders)
    {
        var state = this;
        try
        {
            foreach (var entry in new FileSystemEnumerable<Entry>(Path.Combine(at.Root, at.Folder), Entry.Of, Everything))
            {
                var path = at.Folder.Length == 0 ? entry.Name : $"{at.Folder}/{entry.Name}";
                if (entry.IsFolder ? exclusion.OfFolder(path) : exclusion.OfFile(path))
                {
                    continue;
                }

                state = state.With(path, entry.Length, entry.Ticks);
                if (entry.IsFolder)
                {
                    folders.Push(path);
                }
            }
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // It went while it was read, or it may not be read: the build says so, and the next look may find more.
            return state.With(at.Folder, -3, 0);
        }

        return state;
    }

    // A sum does not depend on the order in which a file system lists.
    private PlaceState With(string path, long length, long ticks) => new(
        unchecked(Digest + ((long)HashCode.Combine(path, length, ticks) << 32) + HashCode.Combine(ticks, path, length)),
        Files + 1);

    private readonly record struct Entry(string Name, bool IsFolder, long Length, long Ticks)
    {
        // A folder's own time changes with any file in it, also with one that is not read.
        public static Entry Of(ref FileSystemEntry entry)
        {
            var isFolder = entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
            return isFolder
                ? new Entry(entry.FileName.ToString(), true, 0, 0)
                : new Entry(entry.FileName.ToString(), false, entry.Length, entry.LastWriteTimeUtc.Ticks);
        }
    }
}
