using System.Buffers;
using System.Security.Cryptography;

namespace ShardWiki;

/// <summary>Reads a stream to its end and tells what it was.</summary>
internal static class BagDigest
{
    private const int BufferSize = 1 << 16;

    /// <summary>The file that a stream holds; every piece is given to <paramref name="passed"/> as well.</summary>
    public static BagFile Of(string path, Stream content, Action<ReadOnlyMemory<byte>>? passed = null)
    {
        using var small = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var large = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        var length = 0L;
        for (int read; (read = content.Read(buffer, 0, BufferSize)) > 0; length += read)
        {
            small.AppendData(buffer, 0, read);
            large.AppendData(buffer, 0, read);
            passed?.Invoke(buffer.AsMemory(0, read));
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return new BagFile(path, length, Convert.ToHexStringLower(small.GetHashAndReset()), Convert.ToHexStringLower(large.GetHashAndReset()));
    }
}
