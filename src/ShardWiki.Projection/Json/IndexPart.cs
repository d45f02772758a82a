using System.Security.Cryptography;

namespace ShardWiki.Projection;

/// <summary>
/// A part of the index: its file, what it lists, and how many. The index names its parts by their sums, so that each is made for
/// that, and kept until it is published.
/// </summary>
internal sealed class IndexPart(string path, string kind, int count, Func<ReadOnlyMemory<byte>> write)
{
    private readonly Lock _gate = new();
    private ReadOnlyMemory<byte>? _kept;
    private string? _sum;

    /// <summary>Its path below the root of the site.</summary>
    public string Path => path;

    /// <summary>What it lists: <c>pages</c> or <c>topics</c>.</summary>
    public string Kind => kind;

    /// <summary>How many it lists.</summary>
    public int Count => count;

    /// <summary>The SHA-256 of its bytes, 64 lower-case hex digits.</summary>
    public string Sum()
    {
        lock (_gate)
        {
            return _sum ??= SumOf((_kept = write()).Value);
        }
    }

    /// <summary>Its bytes, the same each time.</summary>
    public ReadOnlyMemory<byte> Take()
    {
        lock (_gate)
        {
            var made = _kept ?? write();
            _kept = null;
            _sum ??= SumOf(made);
            return made;
        }
    }

    private static string SumOf(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
}
