using System.Collections.Immutable;

namespace ShardWiki.Coordination;

/// <summary>One hunk of a unified diff: where it stands in the old and the new content, and its lines.</summary>
internal sealed record PatchHunk(HunkSide Old, HunkSide New, ImmutableArray<PatchLine> Lines);

/// <summary>
/// One side of a hunk: <paramref name="Start"/> counts lines from 1; with no lines it is the line before.
/// </summary>
internal readonly record struct HunkSide(int Start, int Count)
{
    /// <summary>How many lines stand before the hunk.</summary>
    public int Before => Count == 0 ? Start : Start - 1;
}

/// <summary>
/// A line of a hunk: its mark (space, <c>-</c>, <c>+</c>) and its content with the newline, where it has one.
/// </summary>
internal readonly record struct PatchLine(byte Mark, ReadOnlyMemory<byte> Content)
{
    public bool IsOld => Mark != (byte)'+';

    public bool IsNew => Mark != (byte)'-';
}
