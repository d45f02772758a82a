using System.Buffers.Text;
using System.Collections.Immutable;

namespace ShardWiki.Coordination;

/// <summary>Reads a unified diff of one file: whatever heads it, then hunks whose counts are exactly right.</summary>
internal static class PatchHunks
{
    /// <summary>The hunks in order, at least one; or the line of the patch that is not right.</summary>
    public static (ImmutableArray<PatchHunk> Hunks, PatchOutcome.DoesNotFit? Fault) Read(ReadOnlyMemory<byte> patch)
    {
        var lines = ByteLines.Of(patch);
        var hunks = ImmutableArray.CreateBuilder<PatchHunk>();
        var at = 0;
        while (at < lines.Length && !lines[at].Span.StartsWith("@@ "u8))
        {
            at++;
        }

        while (at < lines.Length)
        {
            if (Hunk(lines, ref at) is not { } hunk)
            {
                return ([], Broken(at, "is not what its hunk needs there"));
            }

            hunks.Add(hunk);
        }

        return hunks.Count == 0
            ? ([], Broken(0, "begins no hunk, and no other does"))
            : (hunks.DrainToImmutable(), null);
    }

    private static PatchHunk? Hunk(ImmutableArray<ReadOnlyMemory<byte>> lines, ref int at)
    {
        if (Sides(lines[at].Span) is not var (old, @new))
        {
            return null;
        }

        at++;
        var read = ImmutableArray.CreateBuilder<PatchLine>();
        for (var (olds, news) = (old.Count, @new.Count); olds > 0 || news > 0;)
        {
            if (at == lines.Length || Line(lines, ref at) is not { } line)
            {
                return null;
            }

            olds -= line.IsOld ? 1 : 0;
            news -= line.IsNew ? 1 : 0;
            if (olds < 0 || news < 0)
            {
                at--;
                return null;
            }

            read.Add(line);
        }

        return new PatchHunk(old, @new, read.DrainToImmutable());
    }

    // "\ No newline at end of file" says that the newline of the line above belongs to the patch, not to the content.
    private static PatchLine? Line(ImmutableArray<ReadOnlyMemory<byte>> lines, ref int at)
    {
        var line = lines[at];
        if (line.Span[^1] != (byte)'\n' || line.Span[0] is not ((byte)' ' or (byte)'-' or (byte)'+'))
        {
            return null;
        }

        at++;
        var content = line[1..];
        if (at < lines.Length && lines[at].Span.StartsWith("\\ "u8))
        {
            at++;
            content = content[..^1];
        }

        return new PatchLine(line.Span[0], content);
    }

    // @@ -l[,s] +l[,s] @@ …
    private static (HunkSide Old, HunkSide New)? Sides(ReadOnlySpan<byte> header)
    {
        if (!header.StartsWith("@@ -"u8))
        {
            return null;
        }

        header = header[4..];
        return Side(ref header) is { } old && Skip(ref header, " +"u8)
            && Side(ref header) is { } @new && header.StartsWith(" @@"u8)
            ? (old, @new)
            : null;
    }

    private static HunkSide? Side(ref ReadOnlySpan<byte> text)
    {
        if (!Number(ref text, out var start))
        {
            return null;
        }

        if (!Skip(ref text, ","u8))
        {
            return start > 0 ? new HunkSide(start, 1) : null;
        }

        return Number(ref text, out var count) && (start > 0 || count == 0) ? new HunkSide(start, count) : null;
    }

    private static bool Number(ref ReadOnlySpan<byte> text, out int number)
    {
        var fits = Utf8Parser.TryParse(text, out number, out var read) && number >= 0;
        text = text[read..];
        return fits;
    }

    private static bool Skip(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> what)
    {
        if (!text.StartsWith(what))
        {
            return false;
        }

        text = text[what.Length..];
        return true;
    }

    private static PatchOutcome.DoesNotFit Broken(int at, string what) =>
        new(at + 1, FormattableString.Invariant($"this is no unified diff: line {at + 1} {what}"));
}
