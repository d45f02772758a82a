using System.Buffers;
using System.Text.Json;

namespace ShardWiki.Projection;

/// <summary>Room to write JSON in, one for each thread, since every page writes some at each build.</summary>
internal static class JsonRoom
{
    // What one large document needed is not kept for all that come after it.
    private const int MostKept = 1 << 20;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _free;

    /// <summary>What <paramref name="result"/> makes of the bytes that <paramref name="write"/> wrote, which are gone afterwards.</summary>
    public static T Written<T>(JsonWriterOptions options, Action<Utf8JsonWriter> write, Func<ArrayBufferWriter<byte>, T> result)
    {
        // Whoever writes within a writing gets a room of its own.
        var room = _free ?? new ArrayBufferWriter<byte>(16 * 1024);
        _free = null;
        using (var json = new Utf8JsonWriter(room, options))
        {
            write(json);
        }

        var made = result(room);
        room.ResetWrittenCount();
        _free = room.Capacity > MostKept ? null : room;
        return made;
    }
}
