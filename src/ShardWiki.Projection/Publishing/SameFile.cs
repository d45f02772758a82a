using System.Buffers;

namespace ShardWiki.Projection;

/// <summary>Compares a file to bytes, piece by piece.</summary>
internal static class SameFile
{
    private const int Piece = 64 * 1024;

    /// <summary>Whether the file at <paramref name="path"/> holds <paramref name="bytes"/> and nothing else.</summary>
    public static bool Holds(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = File.OpenHandle(path);
        var room = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            for (var at = 0L; ; )
            {
                var read = RandomAccess.Read(file, room, at);
                if (read == 0)
                {
                    return at == bytes.Length;
                }

                if (read > bytes.Length - at || !room.AsSpan(0, read).SequenceEqual(bytes.Slice((int)at, read)))
                {
                    return false;
                }

                at += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }
}
