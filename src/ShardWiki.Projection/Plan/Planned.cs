using System.Buffers;
using System.Text;

namespace ShardWiki.Projection;

/// <summary>Makes planned files from functions that give text or bytes.</summary>
internal static class Planned
{
    /// <summary>A file of text.</summary>
    public static PlannedFile Text(string path, Func<string> text) =>
        new(path, buffer => Encoding.UTF8.GetBytes(text(), buffer));

    /// <summary>A file of bytes.</summary>
    public static PlannedFile Bytes(string path, Func<ReadOnlyMemory<byte>> bytes) =>
        new(path, buffer => buffer.Write(bytes().Span));
}
