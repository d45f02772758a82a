using ShardWiki.Git;

namespace ShardWiki.Adapters;

/// <summary>
/// How places looked at one moment: the same value while nothing in them was written, made, renamed or removed. It
/// compares names, lengths and times of files, which decide when somebody looks again and never what is built.
/// </summary>
/// <param name="Digest">Of this process only.</param>
/// <param name="Files">How many files were looked at.</param>
public readonly record struct PlaceState(long Digest, int Files)
{
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
            return WithFile(root);
        }

        var (state, folders) = (With(root, -2, 0), new Stack<string>([""]));
        while (folders.TryPop(out var folder))
        {
            state = state.WithFolder((root, folder), place.Exclusion, folders);
        }

        return state;
    }

    private PlaceState WithFile(string path)
    {
        var file = new FileInfo(path);
        using var folder = FolderLook.Open(Path.GetDirectoryName(path) ?? path);
        var changed = folder?.TryFind(Path.GetFileName(path), out var look) == true ? look?.Stamp.Changed ?? 0 : 0;
        return file.Exists ? With(path, file.Length, unchecked((file.LastWriteTimeUtc.Ticks * 31) + changed)) : With(path, -1, 0);
    }

    private PlaceState WithFolder((string Root, string Folder) at, Exclusion exclusion, Stack<string> folders)
    {
        var state = this;
        try
        {
            foreach (var entry in FolderEntry.In(at.Root, at.Folder, exclusion))
            {
                state = state.With(entry.Path, entry.Length, unchecked((entry.Written * 31) + (entry.Stamp?.Changed ?? 0)));
                if (entry.IsFolder)
                {
                    folders.Push(entry.Path);
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
}
