using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>
/// The edit of an overlay as a unified diff, made by git and applied by us: exactly, with no fuzz and no offset, byte
/// for byte, whatever the line ends and the encoding. What becomes of it when its base moved is <see cref="OverlayLaying"/>'s.
/// </summary>
public static class OverlayPatch
{
    /// <summary>
    /// The patch from one content to another, headed by <paramref name="path"/>; empty where they are equal.
    /// </summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> old, ReadOnlyMemory<byte> edited, string path) =>
        old.Span.SequenceEqual(edited.Span) ? default : TextDiff.Of(old.Span, edited.Span, path);

    /// <summary>The content that <paramref name="patch"/> makes of <paramref name="base"/>.</summary>
    public static PatchOutcome Apply(ReadOnlyMemory<byte> @base, ReadOnlyMemory<byte> patch)
    {
        if (patch.IsEmpty)
        {
            return new PatchOutcome.Applied(@base);
        }

        var (hunks, fault) = PatchHunks.Read(patch);
        return fault ?? PatchWork.Of(ByteLines.Of(@base), hunks);
    }

    /// <summary>Why these bytes are no patch, or null where they are one.</summary>
    public static string? FaultOf(ReadOnlyMemory<byte> patch) => PatchHunks.Read(patch).Fault?.Reason;
}
