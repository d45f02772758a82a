using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace ShardWiki.Projection;

/// <summary>
/// Where each path of the union stands in the output: file names, segment by segment, no two of a folder equal but for
/// case. Of names that collide, the first in ordinal order keeps its name and the others get a hash, on every platform.
/// </summary>
internal sealed class NameTable
{
    // A file system takes 4,096 bytes for a whole path, its own root included; what is longer goes where it fits.
    private const int LongestPath = 1_000;

    private readonly Dictionary<string, string> _names;

    private NameTable(Dictionary<string, string> names) => _names = names;

    /// <summary>
    /// The table of <paramref name="paths"/>, each <c>/</c>-separated; the folders above them are in it too.
    /// </summary>
    public static NameTable Of(IEnumerable<string> paths)
    {
        var children = ChildrenOf(paths);
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { [""] = "" };
        var folders = new Queue<string>([""]);
        while (folders.TryDequeue(out var folder))
        {
            foreach (var (path, name) in Named(folder, children.GetValueOrDefault(folder) ?? []))
            {
                names[path] = Below(names[folder], name, path);
                if (children.ContainsKey(path))
                {
                    folders.Enqueue(path);
                }
            }
        }

        return new NameTable(names);
    }

    /// <summary>Names of one folder, with <c>/</c> an ordinary character of them, each with its file name.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Flat(IEnumerable<string> segments) =>
        Named("_", segments.ToImmutableSortedSet(StringComparer.Ordinal))
            .Select(n => KeyValuePair.Create(n.Path["_/".Length..], n.Name));

    /// <summary>The output path of <paramref name="path"/>, which must be one of the table's.</summary>
    public string this[string path] => _names[path];

    // The segments below each folder, in ordinal order. No path has an empty segment, so that none is written in two ways.
    private static Dictionary<string, List<string>> ChildrenOf(IEnumerable<string> paths)
    {
        var children = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var below = children.GetAlternateLookup<ReadOnlySpan<char>>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var knownParts = known.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var path in paths)
        {
            // Where a path is known, so is everything above it.
            for (var end = path.Length; end > 0 && knownParts.Add(path.AsSpan(0, end));)
            {
                var slash = path.LastIndexOf('/', end - 1);
                var folder = path.AsSpan(0, Math.Max(0, slash));
                if (!below.TryGetValue(folder, out var names))
                {
                    below[folder] = names = [];
                }

                names.Add(path[(slash + 1)..end]);
                end = slash;
            }
        }

        foreach (var names in children.Values)
        {
            names.Sort(StringComparer.Ordinal);
        }

        return children;
    }

    private static IEnumerable<(string Path, string Name)> Named(string folder, IEnumerable<string> segments)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var segment in segments)
        {
            var name = folder.Length == 0 ? FileName.AtRoot(segment) : FileName.Of(segment);
            for (var seed = segment; !taken.Add(FileName.Fold(name)); seed += "/")
            {
                name = FileName.WithHash(name, seed);
            }

            yield return (folder.Length == 0 ? segment : $"{folder}/{segment}", name);
        }
    }

    private static string Below(string folder, string name, string path)
    {
        var below = folder.Length == 0 ? name : $"{folder}/{name}";
        return Encoding.UTF8.GetByteCount(below) <= LongestPath ? below : $"_/deep/{Hash(path)}";
    }

    private static string Hash(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..16];
}
