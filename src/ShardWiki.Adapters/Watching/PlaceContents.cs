using System.Collections.Immutable;
using System.IO.Enumeration;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// What places hold, to the byte: where the digest of a place is what it was, whatever is read of it is what it was. Each
/// is looked at once, so that what is told of it twice is the same.
/// </summary>
/// <param name="degree">How many files are read at once.</param>
public sealed class PlaceContents(int degree)
{
    private const string Nothing = "nothing";
    private const string Special = "special";

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly Dictionary<(string, string, string), string?> _seen = [];

    /// <summary>
    /// The digest of the names and bytes of all files of a place; of what is not there too. Null where something could not be
    /// read, or a link leads to another folder: nobody can say whether that is another the next time.
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
                : TextDigest.Of("file", ContentOf(place.Path, ""));
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string? OfFolder(WatchedPlace place)
    {
        var root = Directory.ResolveLinkTarget(place.Path, returnFinalTarget: true)?.FullName ?? place.Path;
        var files = Files(root, place.Exclusion);
        if (files.Any(f => f.IsLink && Directory.Exists(Path.Combine(root, f.Path))))
        {
            return null;
        }

        var contents = new string[files.Count];
        SideBySide.Do(files.Count, new ParallelOptions { MaxDegreeOfParallelism = degree }, i => contents[i] = ContentOf(root, files[i].Path));
        using var digest = new TextDigest();
        digest.Add("folder");
        for (var i = 0; i < contents.Length; i++)
        {
            digest.Add(files[i].Path, files[i].IsLink ? "link" : "", contents[i]);
        }

        return digest.ToString();
    }

    // What has a length of 0 may be a pipe, of which opening never returns.
    private static string ContentOf(string root, string path)
    {
        var file = Path.Combine(root, path);
        return !File.Exists(file) ? Nothing
            : IsLong(file) || SpecialFile.IsPlain(file) ? $"{FileFingerprints.Of(root, path).Content}"
            : Special;
    }

    private static bool IsLong(string file) =>
        (File.ResolveLinkTarget(file, returnFinalTarget: true) as FileInfo ?? new FileInfo(file)).Length > 0;

    private static List<(string Path, bool IsLink)> Files(string root, Exclusion exclusion)
    {
        var (files, folders) = (new List<(string Path, bool IsLink)>(), new Stack<string>([""]));
        while (folders.TryPop(out var folder))
        {
            foreach (var (name, isFolder, isLink) in new FileSystemEnumerable<(string, bool, bool)>(
                Path.Combine(root, folder), Entry, Everything))
            {
                var path = folder.Length == 0 ? name : $"{folder}/{name}";
                if (isFolder ? exclusion.OfFolder(path) : exclusion.OfFile(path))
                {
                    continue;
                }

                if (isFolder)
                {
                    folders.Push(path);
                }
                else
                {
                    files.Add((path, isLink));
                }
            }
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    private static (string Name, bool IsFolder, bool IsLink) Entry(ref FileSystemEntry entry)
    {
        var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
        return (entry.FileName.ToString(), entry.IsDirectory && !isLink, isLink);
    }
}
