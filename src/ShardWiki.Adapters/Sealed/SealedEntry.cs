namespace ShardWiki.Adapters;

/// <summary>One file of a sealed zip, as its directory tells of it.</summary>
public sealed record SealedEntry
{
    /// <summary>Its path, with <c>/</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is packed by deflate; otherwise it lies there as it is.</summary>
    public required bool IsPacked { get; init; }

    /// <summary>The checksum of its content (CRC-32).</summary>
    public required uint Crc { get; init; }

    /// <summary>Bytes of it as it lies in the zip.</summary>
    public required long Packed { get; init; }

    /// <summary>Bytes of its content.</summary>
    public required long Size { get; init; }

    /// <summary>Where its header begins.</summary>
    public required long Offset { get; init; }

    /// <summary>SHA-256, in hex digits, of its header and its bytes as they lie in the zip.</summary>
    public string Digest { get; init; } = "";
}
