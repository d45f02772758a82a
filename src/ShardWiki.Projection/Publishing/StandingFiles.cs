using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Security.Cryptography;

namespace ShardWiki.Projection;

/// <summary>
/// The files of a published site as they stand in the output folder, by path, and the SHA-256 of its receipt: enough to tell that
/// nobody wrote them since, without a look into them.
/// </summary>
public sealed record StandingFiles(string Receipt, ImmutableArray<StandingFile> Files)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>The files of a site that was published just now into <paramref name="output"/>; null where it has no receipt.</summary>
    public static StandingFiles? Find(SiteMemo memo, string output) => SumOf(new OutputFolder(output)) is not { } sum ? null : new(
        sum,
        [
            .. memo.Files.OrderBy(f => f.Key, StringComparer.Ordinal)
                .Select(f => new StandingFile(f.Key, f.Value.Length, f.Value.Stamp)),
        ]);

    /// <summary>
    /// Whether all stand there, of that length and written at that time, in folders that are no links, with the receipt. One that
    /// was written since is nothing to tell from here: a build looks into it.
    /// </summary>
    internal bool StandIn(OutputFolder output) => SumOf(output) == Receipt && Missing(output.Root) == 0;

    private static string? SumOf(OutputFolder output)
    {
        var file = output.At(BuildReceipt.File);
        return File.Exists(file) && !output.IsLink(BuildReceipt.File)
            ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))
            : null;
    }

    private int Missing(string root)
    {
        var left = new Dictionary<string, StandingFile>(Files.Length, StringComparer.Ordinal);
        foreach (var file in Files)
        {
            left.Add(file.Path, file);
        }

        var folders = new Stack<string>([""]);
        while (folders.TryPop(out var folder))
        {
            foreach (var entry in new FileSystemEnumerable<Entry>(Path.Combine(root, folder), Entry.Of, Everything))
            {
                var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
                if (entry.IsFolder)
                {
                    folders.Push(path);
                }
                else if (left.TryGetValue(path, out var there) && there.Length == entry.Length && there.Stamp == entry.Stamp)
                {
                    left.Remove(path);
                }
            }
        }

        return left.Count;
    }

    // What is a link is no file of a site, whatever it leads to, and no folder of one.
    private sealed record Entry(string Name, bool IsFolder, long Length, long Stamp)
    {
        public static Entry Of(ref FileSystemEntry entry)
        {
            var name = entry.FileName.ToString();
            return entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? new Entry(name, false, -1, 0)
                : entry.IsDirectory ? new Entry(name, true, -1, 0)
                : new Entry(name, false, entry.Length, entry.LastWriteTimeUtc.UtcTicks);
        }
    }
}
