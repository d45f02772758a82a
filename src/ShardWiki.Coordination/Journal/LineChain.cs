using System.Collections.Immutable;

namespace ShardWiki.Coordination;

/// <summary>
/// Lines of a journal as text, read one by one: each in its place and bound to the one before by its hash.
/// </summary>
internal static class LineChain
{
    /// <summary>
    /// Reads the lines that follow on <paramref name="after"/>, up to the first fault. Every line ends with a newline,
    /// the last one too.
    /// </summary>
    public static ChainReading Read(ReadOnlyMemory<byte> text, JournalHead after)
    {
        var entries = ImmutableArray.CreateBuilder<JournalEntry>();
        var head = after;
        while (!text.IsEmpty)
        {
            var end = text.Span.IndexOf((byte)'\n');
            var line = end < 0 ? text : text[..end];
            var entry = LineFields.Read(line, head.Hash, out var reason);
            reason ??= entry!.Seq != head.Seq + 1 ? $"its number is {entry.Seq}" : null;
            reason ??= end < 0 ? "the line does not end: its newline is missing" : null;
            if (reason is not null)
            {
                return new ChainReading(entries.DrainToImmutable(), reason);
            }

            entries.Add(entry!);
            head = entry!.Head;
            text = text[(end + 1)..];
        }

        return new ChainReading(entries.DrainToImmutable(), null);
    }
}
