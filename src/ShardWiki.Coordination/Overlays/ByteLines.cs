using System.Collections.Immutable;

namespace ShardWiki.Coordination;

/// <summary>
/// Bytes as lines, each with the newline that ends it; the last may lack it. A carriage return is a byte.
/// </summary>
internal static class ByteLines
{
    public static ImmutableArray<ReadOnlyMemory<byte>> Of(ReadOnlyMemory<byte> bytes)
    {
        var lines = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>();
        while (!bytes.IsEmpty)
        {
            var newline = bytes.Span.IndexOf((byte)'\n');
            var end = newline < 0 ? bytes.Length : newline + 1;
            lines.Add(bytes[..end]);
            bytes = bytes[end..];
        }

        return lines.DrainToImmutable();
    }
}
