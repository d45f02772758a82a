using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// The files of a theme by their <c>/</c>-separated path, read and not looked into yet, over those of the themes that it
/// extends.
/// </summary>
internal sealed record ThemeFiles(string Name, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files)
{
    /// <summary>The <c>theme.yml</c> of each theme that is extended, the lowest first.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Below { get; init; } = [];

    /// <summary>Each theme that it was made of by itself: this one, then what it extends, and so on.</summary>
    public IReadOnlyList<(string Name, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files)> Alone { get; init; } = [(Name, Files)];

    /// <summary>The same with the theme <paramref name="lower"/> below: of its files, those that this one lacks.</summary>
    public ThemeFiles On(ThemeFiles lower) => new(
        Name, Files.Concat(lower.Files.Where(f => !Files.ContainsKey(f.Key))).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal))
    {
        Below = [.. lower.Below, lower.Files[ThemeFolder.Manifest]],
        Alone = [.. Alone, .. lower.Alone],
    };

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

            foreach (var manifest in Below)
            {
                digest.Add(manifest.Span);
            }

            return digest.ToString();
        }
    }
}
