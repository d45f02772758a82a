using System.Collections.Immutable;
using System.IO.Enumeration;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// What places hold, to the byte: where the digest of a place is what it was, whatever is read of it is what it was. Each is looked
/// at once, so that what is told of it twice is the same.
/// </summary>
/// <param name="degree">How many files are read at once.</param>
public sealed class PlaceContents(int degree)
{
    // No shard may have more; whoever reads it says so.
    private const long MostBytes = 2L << 30;

    private const string Nothing = "nothing";
    private const string Special = "special";

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly Dictionary<(string, string, string), string?> _seen = [];

    /// <summary>
    /// The digest of the names and bytes of all files of a place; of what is not there too. Null where that cannot be told: something
    /// cannot be read, there is more than anybody would read, or a link stands where links are followed.
    /// </summary>
    public string? DigestOf(WatchedPlace place)
    {
        var key = (place.Path, string.Join('\n', place.Excluded), string.Join('\n', place.OfSpace));
        return _seen.TryGetValue(key, out var digest) ? digest : _seen[key] = Read(place);
    }

    private string? Read(WatchedPlace place)
    {
        try
        {
            return Directory.Exists(place.Path) ? OfFolder(place)
                : FindContent(place.Path, "") is { } content ? TextDigest.Of("file", content)
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
        if ((!place.LeavesLinks && files.Any(f => f.IsLink)) || files.Sum(f => f.Length) > MostBytes)
        {
            return null;
        }

        var contents = new string?[files.Count];
        SideBySide.Do(files.Count, new ParallelOptions { MaxDegreeOfParallelism = degree }, i =>
            contents[i] = files[i].IsLink ? "link" : FindContent(root, files[i].Path));
        return contents.Contains(null) ? null : TextDigest.Of(
            [target is null ? "folder" : $"folder {target}", .. files.Select((file, i) => $"{file.Path}\n{contents[i]}")]);
    }

    // What has a length of 0 may be a pipe, of which opening never returns.
    private static string? FindContent(string root, string path)
    {
        try
        {
            var file = new FileInfo(Path.Combine(root, path));
            file = file.LinkTarget is null ? file : (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
            return !file.Exists ? Nothing
                : file.Length > MostBytes ? null
                : file.Length > 0 || SpecialFile.IsPlain(file.FullName) ? $"{FileFingerprints.Of(root, path).Content}"
                : Special;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static List<(string Path, bool IsLink, long Length)> Files(string root, Exclusion exclusion)
    {
        var (files, folders) = (new List<(string Path, bool IsLink, long Length)>(), new Stack<string>([""]));
        while (folders.TryPop(out var folder))
        {
            foreach (var entry in new FileSystemEnumerable<Entry>(Path.Combine(root, folder), Entry.Of, Everything))
            {
                var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
                if (entry.IsFolder ? exclusion.OfFolder(path) : exclusion.OfFile(path))
                {
                    continue;
                }

                if (entry.IsFolder)
                {
                    folders.Push(path);
                }
                else
                {
                    files.Add((path, entry.IsLink, entry.Length));
                }
            }
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    private readonly record struct Entry(string Name, bool IsFolder, bool IsLink, long Length)
    {
        public static Entry Of(ref FileSystemEntry entry)
        {
            var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
            var isFolder = entry.IsDirectory && !isLink;
            return new Entry(entry.FileName.ToString(), isFolder, isLink, isFolder || isLink ? 0 : entry.Length);
        }
    }
}
