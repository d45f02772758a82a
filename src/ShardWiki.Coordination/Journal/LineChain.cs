using System.Collections.Immutable;

namespace ShardWiki.Coordination;

/// <summary>
/// Lines of a journal as text: each in its place and bound to the one before by its hash. A hash is taken over the line
/// alone, so that ranges of lines are hashed and read side by side; only their order is looked at one by one.
/// </summary>
internal static class LineChain
{
    private const int Few = 64;

    /// <summary>
    /// Reads the lines that follow on <paramref name="after"/>, up to the first fault. Every line ends with a newline,
    /// the last one too.
    /// </summary>
    public static ChainReading Read(ReadOnlyMemory<byte> text, JournalHead after) => Read([text], after);

    /// <summary>The same over several texts, each of which but the last one ends with a newline.</summary>
    public static ChainReading Read(IReadOnlyList<ReadOnlyMemory<byte>> texts, JournalHead after)
    {
        var lines = new List<ReadOnlyMemory<byte>>();
        foreach (var text in texts)
        {
            AddLines(text, lines);
        }

        var read = new (JournalEntry? Entry, string? Reason)[lines.Count];
        void ReadOnes(int from, int to)
        {
            var reader = new LineReader();
            var prev = from == 0 ? after.Hash : LineFields.Hash(lines[from - 1].Span);
            for (var i = from; i < to; i++)
            {
                var own = LineFields.Hash(lines[i].Span);
                read[i].Entry = reader.Read(lines[i], (prev, own), out read[i].Reason);
                prev = own;
            }
        }

        InRanges(lines.Count, ReadOnes);
        var entries = ImmutableArray.CreateBuilder<JournalEntry>(lines.Count);
        var isEnded = texts[^1].IsEmpty || texts[^1].Span[^1] == (byte)'\n';
        foreach (var (entry, unread) in read)
        {
            var reason = unread;
            reason ??= entry!.Seq != after.Seq + entries.Count + 1 ? $"its number is {entry.Seq}" : null;
            reason ??= !isEnded && entries.Count == lines.Count - 1
                ? "the line does not end: its newline is missing"
                : null;
            if (reason is not null)
            {
                return new ChainReading(entries.DrainToImmutable(), reason);
            }

            entries.Add(entry!);
        }

        return new ChainReading(entries.DrainToImmutable(), null);
    }

    private static void AddLines(ReadOnlyMemory<byte> text, List<ReadOnlyMemory<byte>> lines)
    {
        while (!text.IsEmpty)
        {
            var end = text.Span.IndexOf((byte)'\n');
            lines.Add(end < 0 ? text : text[..end]);
            text = end < 0 ? default : text[(end + 1)..];
        }
    }

    private static void InRanges(int count, Action<int, int> read)
    {
        var ranges = (count + Few - 1) / Few;
        if (ranges > 1)
        {
            Parallel.For(0, ranges, range => read(range * Few, Math.Min(count, (range + 1) * Few)));
        }
        else
        {
            read(0, count);
        }
    }
}
