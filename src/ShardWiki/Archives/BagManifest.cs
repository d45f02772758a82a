using System.Collections.Immutable;
using System.Text;

namespace ShardWiki;

/// <summary>The manifests of a bag (RFC 8493, 2.1.3 and 2.2.1): a line for each file, its digest and its path.</summary>
internal static class BagManifest
{
    /// <summary>The algorithms that our bags have, as their files are named.</summary>
    public static readonly ImmutableArray<string> Algorithms = ["sha256", "sha512"];

    /// <summary>The lines for <paramref name="files"/>, in order.</summary>
    public static byte[] Write(IEnumerable<BagFile> files, string algorithm)
    {
        var text = new StringBuilder();
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            text.Append(DigestOf(file, algorithm)).Append("  ").Append(Escaped(file.Path)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The digest of each path; null where a line is none, or a file is named twice.</summary>
    public static ImmutableDictionary<string, string>? Find(byte[] manifest)
    {
        var digests = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(manifest).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split("  ", 2);
            if (parts is not [var digest, { Length: > 0 } path] || !digests.TryAdd(Plain(path), digest))
            {
                return null;
            }
        }

        return digests.ToImmutable();
    }

    /// <summary>The digest of a file by an algorithm.</summary>
    public static string DigestOf(BagFile file, string algorithm) => algorithm == "sha256" ? file.Sha256 : file.Sha512;

    private static string Escaped(string path) => path.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal);

    private static string Plain(string path) => path.Replace("%0A", "\n", StringComparison.Ordinal)
        .Replace("%0D", "\r", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
}
