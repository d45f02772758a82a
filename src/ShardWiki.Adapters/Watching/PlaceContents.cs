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

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

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

        var contents = new PlaceFiles(root, MostBytes);
        SideBySide.Do(files.Count, new ParallelOptions { MaxDegreeOfParallelism = files.Count < Few ? 1 : degree }, i =>
            files[i].Content = files[i].IsLink ? "link" : contents.FindContent(files[i].Path));
        using var digest = new TextDigest();
        digest.Add(target is null ? "folder" : $"folder {target}");
        foreach (var file in files)
        {
            if (file.Content is not { } content)
            {
                return null;
            }

            digest.Add(file.Path, content);
        }

        return digest.ToString();
    }

    private static List<FoundEntry> Files(string root, Exclusion exclusion)
    {
        var (files, folders) = (new List<FoundEntry>(), new Stack<string>([""]));
        while (folders.TryPop(out var folder))
        {
            foreach (var entry in new FileSystemEnumerable<FoundEntry>(Path.Combine(root, folder), FoundEntry.Of, Everything))
            {
                entry.Path = folder.Length == 0 ? entry.Path : $"{folder}/{entry.Path}";
                if (entry.IsFolder ? exclusion.OfFolder(entry.Path) : exclusion.OfFile(entry.Path))
                {
                    continue;
                }

                if (entry.IsFolder)
                {
                    folders.Push(entry.Path);
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

    // No value type: where the program is no native code, what enumerates those is compiled while it runs (decision 103).
    private sealed class FoundEntry
    {
        public required string Path { get; set; }

        public required bool IsFolder { get; init; }

        public required bool IsLink { get; init; }

        public required long Length { get; init; }

        public string? Content { get; set; }

        public static FoundEntry Of(ref FileSystemEntry entry)
        {
            var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
            var isFolder = entry.IsDirectory && !isLink;
            return new FoundEntry
            {
                Path = entry.FileName.ToString(), IsFolder = isFolder, IsLink = isLink, Length = isFolder || isLink ? 0 : entry.Length,
            };
        }
    }
}
