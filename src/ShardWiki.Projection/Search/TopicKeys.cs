using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ShardWiki.Projection;

/// <summary>
/// Short names of topics for the files of the search: the first 24 bits of the SHA-256 of their id, those of the hash of
/// the hash where another topic has them. A topic keeps its name when others come and go, so that what names it stays as it is.
/// </summary>
internal static class TopicKeys
{
    /// <summary>How many characters a key has.</summary>
    public const int Length = 4;

    private const int Bytes = 3;

    /// <summary>The topics in the order of their keys; <paramref name="topics"/> are in the order of their ids.</summary>
    public static (string Key, T Topic)[] Of<T>(IEnumerable<T> topics, Func<T, string> id)
    {
        var taken = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var topic in topics)
        {
            taken.Add(FreeKey(id(topic), taken.ContainsKey), topic);
        }

        return [.. taken.Select(t => (t.Key, t.Value))];
    }

    private static string FreeKey(string id, Func<string, bool> isTaken)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(id));
        var key = Base64Url.EncodeToString(hash.AsSpan(0, Bytes));
        while (isTaken(key))
        {
            hash = SHA256.HashData(hash);
            key = Base64Url.EncodeToString(hash.AsSpan(0, Bytes));
        }

        return key;
    }
}
