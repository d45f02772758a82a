using System.Runtime.InteropServices;

namespace ShardWiki.Projection;

/// <summary>
/// The hash of bytes for a table in memory: that of text (Marvin), which is another in each process, so that nobody can write names or words
/// that all meet in one place.
/// </summary>
internal static class ByteHash
{
    /// <summary>The hash of <paramref name="bytes"/>.</summary>
    public static int Of(ReadOnlySpan<byte> bytes)
    {
        var hash = string.GetHashCode(MemoryMarshal.Cast<byte, char>(bytes));
        return bytes.Length % 2 == 0 ? hash : HashCode.Combine(hash, bytes[^1]);
    }
}
