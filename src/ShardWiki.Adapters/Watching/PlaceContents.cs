using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// What places hold, to the byte: where the digest of a place is what it was, whatever is read of it is what it was. Each is looked
/// at once, so that what is told of it twice is the same.
/// </summary>
/// <param name="degree">How many files are read at once.</param>
/// <param name="known">What files hold that were read before.</param>
public sealed class PlaceContents(int degree, KnownContents known)
{
    // No shard may have more; whoever reads it says so.
    private const long MostBytes = 2L << 30;

    // Fewer are read sooner than threads are begun.
    private const int Few = 64;

    private readonly Dictionary<string, string?> _seen = new(StringComparer.Ordinal);

    /// <summary>
    /// The digest of the names and bytes of all files of a place; of what is not there too. Null where that cannot be told: something
    /// cannot be read, there is more than anybody would read, or a link stands where links are followed.
    /// </summary>
    public string? DigestOf(WatchedPlace place)
    {
        var key = string.Join('\0', [place.Path, $"{place.LeavesLinks}", .. place.Excluded, "\0", .. place.OfSpace]);
        return _seen.TryGetValue(key, out var digest) ? digest : _seen[key] = Read(place);
    }

    private string? Read(WatchedPlace place)
    {
        try
        {
            return Directory.Exists(place.Path) ? OfFolder(place)
                : new PlaceFiles(place.Path, MostBytes).FindContent("") is { } content ? TextDigest.Of("file", content)
                : null;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // A place itself may be a link, to another folder tomorrow.
    private string? OfFolder(WatchedPlace place)
    {
        var target = Directory.ResolveLinkTarget(place.Path, returnFinalTarget: true)?.FullName;
        var root = target ?? place.Path;
        var files = Files(root, place.Exclusion);
        var (bytes, hasLink) = (0L, false);
        foreach (var file in files)
        {
            bytes += file.Length;
            hasLink |= file.IsLink;
        }

        if ((hasLink && !place.LeavesLinks) || bytes > MostBytes)
        {
            return null;
        }

        var contents = Contents(root, files);
        using var digest = new TextDigest();
        digest.Add(target is null ? "folder" : $"folder {target}");
        for (var i = 0; i < contents.Length; i++)
        {
            if (contents[i] is not { } content)
            {
                return null;
            }

            digest.Add(files[i].Path, content);
        }

        return digest.ToString();
    }

    private string?[] Contents(string root, List<FolderEntry> files)
    {
        var (contents, read) = (new string?[files.Count], new PlaceFiles(root, MostBytes));
        SeveralAtOnce.Do(files.Count, DegreeOf(files.Count), i =>
            contents[i] = files[i].IsLink ? "link" : known.Find(files[i].Stamp) is { } content ? $"{content}" : read.FindContent(files[i], known));
        return contents;
    }

    // Level by level, the folders of each at once.
    private List<FolderEntry> Files(string root, Exclusion exclusion)
    {
        List<FolderEntry> files = [];
        for (List<string> folders = [""]; folders.Count > 0;)
        {
            var (level, entries) = (folders, new List<FolderEntry>[folders.Count]);
            SeveralAtOnce.Do(level.Count, DegreeOf(level.Count), i => entries[i] = FolderEntry.In(root, level[i], exclusion));
            folders = [];
            foreach (var entry in entries.SelectMany(static found => found))
            {
                if (entry.IsFolder)
                {
                    folders.Add(entry.Path);
                }
                else
                {
                    files.Add(entry);
                }
            }
        }

        files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    private int DegreeOf(int pieces) => pieces < Few ? 1 : degree;
}
