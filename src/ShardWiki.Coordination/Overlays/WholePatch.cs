using System.Buffers;
using System.Globalization;
using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// A patch that has the whole text around its changes: one hunk from the first line to the last. It brings its base
/// along, for shards that keep no history; git takes it as any other.
/// </summary>
public static class WholePatch
{
    /// <summary>The patch from one content to another; empty where they are equal.</summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> old, ReadOnlyMemory<byte> edited, string path)
    {
        var patch = OverlayPatch.Of(old, edited, path);
        if (patch.IsEmpty)
        {
            return patch;
        }

        var (hunks, fault) = PatchHunks.Read(patch);
        if (fault is not null)
        {
            throw new InvalidOperationException($"git made a patch that is none: {fault.Reason}");
        }

        var whole = new ArrayBufferWriter<byte>();
        whole.Write(patch.Span[..patch.Span.IndexOf("@@ "u8)]);
        var (before, after) = (ByteLines.Of(old).Length, ByteLines.Of(edited).Length);
        whole.Write(Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"@@ -{Math.Min(1, before)},{before} +{Math.Min(1, after)},{after} @@\n")));
        foreach (var line in PatchWork.Around(ByteLines.Of(old), hunks))
        {
            Write(line, whole);
        }

        return whole.WrittenMemory;
    }

    /// <summary>The text that an edit was made against, where its patch brings all of it along; otherwise null.</summary>
    public static ReadOnlyMemory<byte>? FindBase(OverlayEdit edit)
    {
        var (hunks, fault) = PatchHunks.Read(edit.Patch);
        if (fault is not null || hunks.Length != 1)
        {
            return null;
        }

        var text = new ArrayBufferWriter<byte>();
        foreach (var line in hunks[0].Lines.Where(l => l.IsOld))
        {
            text.Write(line.Content.Span);
        }

        // Typed: a bare null would become an empty text.
        return Fingerprint.Of(text.WrittenSpan) == edit.BaseContent
            ? text.WrittenMemory
            : (ReadOnlyMemory<byte>?)null;
    }

    private static void Write(PatchLine line, ArrayBufferWriter<byte> to)
    {
        to.Write([line.Mark]);
        to.Write(line.Content.Span);
        if (line.Content.Span is not [.., (byte)'\n'])
        {
            to.Write("\n\\ No newline at end of file\n"u8);
        }
    }
}
