using ShardWiki.Model;

namespace ShardWiki;

/// <summary>The files of a theme by their <c>/</c>-separated path, read and not looked into yet.</summary>
internal sealed record ThemeFiles(string Name, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files)
{
    /// <summary>Digest of all of them.</summary>
    public string Digest
    {
        get
        {
            using var digest = new TextDigest();
            digest.Add(Name);
            foreach (var (path, bytes) in Files.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                digest.Add(path).Add(bytes.Span);
            }

            return digest.ToString();
        }
    }
}
