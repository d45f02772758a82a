using System.Buffers;
using System.Globalization;

namespace ShardWiki.Coordination;

/// <summary>How the lines of a journal are cut into files: 256 in each, and only the last file ever changes.</summary>
internal static class Segments
{
    /// <summary>Lines in a full segment.</summary>
    public const int Size = 256;

    /// <summary>The file of segment <paramref name="number"/>, from 0 on.</summary>
    public static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"{number:D6}.jsonl");

    /// <summary>The segment that decision <paramref name="seq"/> stands in.</summary>
    public static int Of(long seq) => (int)((seq - 1) / Size);

    /// <summary>The first decision of a segment.</summary>
    public static long First(int number) => ((long)number * Size) + 1;

    /// <summary>The text of these lines, each ended by a newline.</summary>
    public static ReadOnlyMemory<byte> Text(IEnumerable<JournalEntry> lines)
    {
        var text = new ArrayBufferWriter<byte>(Size * 512);
        foreach (var line in lines)
        {
            text.Write(line.Bytes.Span);
            text.Write("\n"u8);
        }

        return text.WrittenMemory;
    }
}
