using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// The keys of a shard's files: the path in Unicode normal form C. Where two files differ in the form only (I-4:
/// neither may be lost), the one that is written in form C, or else the first in ordinal order, keeps the key, and each
/// of the others gets <c>~</c> and eight hex digits of the SHA-256 of its path behind it.
/// </summary>
internal static class UniqueKeys
{
    private const int MarkLength = 8;

    /// <summary>Each file with its key, in the ordinal order of the keys.</summary>
    public static ImmutableArray<KeyedFile> Of(IEnumerable<FoundFile> files)
    {
        var groups = files.GroupBy(file => NormalForm.Of(file.Path), StringComparer.Ordinal).ToArray();
        var taken = groups.Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var keyed = groups.SelectMany(group => Keyed(group, taken)).ToList();
        keyed.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return [.. keyed];
    }

    private static IEnumerable<KeyedFile> Keyed(IGrouping<string, FoundFile> group, HashSet<string> taken)
    {
        if (group.Count() == 1)
        {
            yield return new KeyedFile(group.Single(), group.Key);
            yield break;
        }

        var ordered = group.OrderBy(file => file.Path == group.Key ? 0 : 1)
            .ThenBy(file => file.Path, StringComparer.Ordinal).ToArray();
        var first = ordered[0];
        yield return new KeyedFile(first, group.Key);
        foreach (var rival in ordered.Skip(1))
        {
            yield return new KeyedFile(rival, Free(rival.Path, group.Key, taken), first.Path);
        }
    }

    private static string Free(string path, string key, HashSet<string> taken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)));
        var length = MarkLength;
        while (!taken.Add($"{key}~{hash[..length]}"))
        {
            // Somebody has a file of just that name.
            length++;
        }

        return $"{key}~{hash[..length]}";
    }
}
