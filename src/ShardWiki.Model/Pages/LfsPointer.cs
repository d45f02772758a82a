using System.Globalization;
using System.Text;

namespace ShardWiki.Model;

/// <summary>
/// A file that only says where Git LFS keeps its content (git-lfs, docs/spec.md): a few lines, the first of which names
/// the specification. A repository holds the pointer, whoever checks it out fetches the content from elsewhere; we read
/// repositories alone.
/// </summary>
public sealed record LfsPointer(string Oid, long Size)
{
    /// <summary>No pointer has so many bytes.</summary>
    public const int TooLong = 1024;

    private const string Version = "version https://git-lfs.github.com/spec/v1\n";

    /// <summary>The pointer that these bytes are; null where they are a file's own content.</summary>
    public static LfsPointer? Find(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= TooLong || !bytes.StartsWith(Encoding.ASCII.GetBytes(Version)))
        {
            return null;
        }

        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        return Value(lines, "oid ") is { } oid
            && long.TryParse(Value(lines, "size "), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
                ? new LfsPointer(oid, size)
                : null;
    }

    private static string? Value(string[] lines, string key) =>
        lines.FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?[key.Length..];
}
