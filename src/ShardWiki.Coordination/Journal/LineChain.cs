using System.Collections.Immutable;

namespace ShardWiki.Coordination;

/// <summary>
/// Lines of a journal as text: each in its place and bound to the one before by its hash. A hash is taken over the line
/// alone, so that lines are hashed, and then read, side by side; only their order is looked at one by one.
/// </summary>
internal static class LineChain
{
    private const int Few = 32;

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

        var hashes = new string[lines.Count];
        Each(lines.Count, i => hashes[i] = LineFields.Hash(lines[i].Span));
        var read = new (JournalEntry? Entry, string? Reason)[lines.Count];
        Each(lines.Count, i =>
            read[i].Entry = LineFields.Read(
                lines[i], (i == 0 ? after.Hash : hashes[i - 1], hashes[i]), out read[i].Reason));

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

    private static void Each(int count, Action<int> line)
    {
        var pieces = (count + Few - 1) / Few;
        if (pieces > 1)
        {
            Parallel.For(0, pieces, piece => Run(piece * Few, Math.Min(count, (piece + 1) * Few), line));
        }
        else
        {
            Run(0, count, line);
        }
    }

    private static void Run(int from, int to, Action<int> line)
    {
        for (var i = from; i < to; i++)
        {
            line(i);
        }
    }
}
