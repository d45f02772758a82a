using System.Buffers;
using System.Collections.Immutable;

namespace ShardWiki.Coordination;

/// <summary>
/// Hunks applied to lines: every kept or removed line must stand exactly where the hunk says, byte for byte.
/// </summary>
internal static class PatchWork
{
    public static PatchOutcome Of(ImmutableArray<ReadOnlyMemory<byte>> lines, ImmutableArray<PatchHunk> hunks)
    {
        var output = new PatchedText();
        var at = 0;
        foreach (var hunk in hunks)
        {
            if (hunk.Old.Before < at || hunk.Old.Before > lines.Length)
            {
                return Misfit(hunk.Old.Before, "a hunk begins where the base has no such line");
            }

            output.Add(lines.AsSpan()[at..hunk.Old.Before]);
            at = hunk.Old.Before;
            if (output.Count != hunk.New.Before)
            {
                return Misfit(at, "a hunk says another line number for the result");
            }

            foreach (var line in hunk.Lines)
            {
                if (line.IsOld && (at == lines.Length || !lines[at].Span.SequenceEqual(line.Content.Span)))
                {
                    return Misfit(at, "the base has another text");
                }

                at += line.IsOld ? 1 : 0;
                if (line.IsNew)
                {
                    output.Add([line.Content]);
                }
            }
        }

        output.Add(lines.AsSpan()[at..]);
        return output.IsBroken ? Misfit(at, "a line without newline would stand in the middle") : output.Applied();
    }

    /// <summary>All lines of a text with the changes of hunks that fit it, as the lines of one hunk.</summary>
    public static IEnumerable<PatchLine> Around(
        ImmutableArray<ReadOnlyMemory<byte>> lines, ImmutableArray<PatchHunk> hunks)
    {
        var at = 0;
        foreach (var hunk in hunks)
        {
            for (; at < hunk.Old.Before; at++)
            {
                yield return new PatchLine((byte)' ', lines[at]);
            }

            foreach (var line in hunk.Lines)
            {
                yield return line;
            }

            at += hunk.Old.Count;
        }

        for (; at < lines.Length; at++)
        {
            yield return new PatchLine((byte)' ', lines[at]);
        }
    }

    private static PatchOutcome.DoesNotFit Misfit(int before, string what) =>
        new(before + 1, FormattableString.Invariant($"at line {before + 1} of the base, {what}"));

    private sealed class PatchedText
    {
        private readonly ArrayBufferWriter<byte> _bytes = new();
        private bool _hasEnded;

        public int Count { get; private set; }

        public bool IsBroken { get; private set; }

        public void Add(ReadOnlySpan<ReadOnlyMemory<byte>> lines)
        {
            foreach (var line in lines)
            {
                IsBroken |= _hasEnded;
                _hasEnded = line.Span is not [.., (byte)'\n'];
                _bytes.Write(line.Span);
                Count++;
            }
        }

        public PatchOutcome.Applied Applied() => new(_bytes.WrittenMemory);
    }
}
