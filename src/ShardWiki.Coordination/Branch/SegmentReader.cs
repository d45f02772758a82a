using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>
/// Reads the lines of a journal's segments. Those that were verified before are compared by the names of their segments;
/// only segments that are new or grew are read, several side by side.
/// </summary>
internal sealed class SegmentReader(GitRepository repository)
{
    private const int Wave = 16; // segments that are in memory as text at the same time

    /// <summary>
    /// Takes the lines of a tip into <paramref name="lines"/>, where <paramref name="known"/> was taken in before.
    /// Throws <see cref="JournalDamagedException"/> for the first fault in the order of the lines.
    /// </summary>
    public void Take(BranchTip tip, BranchTip? known, VerifiedLines lines)
    {
        var fresh = Enumerable.Range(0, tip.Segments.Length)
            .Where(number => known is null || number >= known.Segments.Length
                || known.Segments[number] != tip.Segments[number])
            .Select(number => new SegmentText(number, tip.Segments[number]));
        foreach (var wave in fresh.Chunk(Wave))
        {
            Parallel.ForEach(wave, segment => segment.Load(repository));
            for (var at = 0; at < wave.Length;)
            {
                at += TakeRun(wave.AsSpan(at), tip.Segments.Length - 1, lines);
            }
        }
    }

    /// <summary>The damage of a journal that lacks a whole segment.</summary>
    public static JournalDamagedException Missing(int segment) =>
        new(Segments.First(segment), $"segment {Segments.Name(segment)} is missing");

    // Full segments that follow on each other are read as one text; the number of segments that were taken.
    private static int TakeRun(ReadOnlySpan<SegmentText> segments, int last, VerifiedLines lines)
    {
        var run = 0;
        while (run < segments.Length && segments[run].IsFull && segments[run].First == lines.Count + 1 + (run * Segments.Size))
        {
            run++;
        }

        if (run == 0)
        {
            TakeOne(segments[0], lines);
            CheckLength(segments[0].Number, last, lines);
            return 1;
        }

        var texts = new ReadOnlyMemory<byte>[run];
        for (var i = 0; i < run; i++)
        {
            texts[i] = segments[i].Text;
        }

        TakeLines(texts, lines);
        return run;
    }

    private static void TakeOne(SegmentText segment, VerifiedLines lines)
    {
        var text = segment.Text;
        for (var seq = segment.First; seq <= lines.Count; seq++)
        {
            var line = lines[seq].Bytes.Span;
            if (text.IsEmpty)
            {
                throw BranchReader.Older(seq - 1, lines.Head);
            }

            if (!text.Span.StartsWith(line) || text.Length == line.Length || text.Span[line.Length] != (byte)'\n')
            {
                throw new JournalDamagedException(seq, "the line is another one than was read before");
            }

            text = text[(line.Length + 1)..];
        }

        TakeLines([text], lines);
    }

    private static void TakeLines(ReadOnlyMemory<byte>[] texts, VerifiedLines lines)
    {
        var read = LineChain.Read(texts, lines.Head);
        if (lines.Extend(read.Entries) is { } fault)
        {
            throw new JournalDamagedException(fault.Seq, fault.Reason);
        }

        if (read.Fault is { } reason)
        {
            throw new JournalDamagedException(lines.Head.Seq + 1, reason);
        }
    }

    private static void CheckLength(int number, int last, VerifiedLines lines)
    {
        var held = lines.Count - Segments.First(number) + 1;
        if (held > Segments.Size || held < 1 || (number < last && held < Segments.Size))
        {
            throw new JournalDamagedException(
                Math.Max(lines.Count, 1), $"segment {Segments.Name(number)} holds {held} lines, not {Segments.Size}");
        }
    }
}
