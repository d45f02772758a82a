namespace ShardWiki.Projection;

/// <summary>
/// The hash of bytes for a table in memory. It is another in each process, so that nobody can write names or words that all meet in one place.
/// </summary>
internal static class ByteHash
{
    /// <summary>The hash of <paramref name="bytes"/>.</summary>
    public static int Of(ReadOnlySpan<byte> bytes)
    {
        var hash = default(HashCode);
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }
}
