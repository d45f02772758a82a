using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// Git's own three-way merge of texts (<c>git_merge_file</c>, what <c>git merge-file</c> does), every byte taken as
/// text. It needs no repository, and it is a pure function: the same three texts give the same bytes.
/// </summary>
public static class TextMerge
{
    // Longer than any line of signs that a page would hold, so that git's marks are known from the text.
    internal const int MarkerSize = 71;

    /// <summary>
    /// Carries what became of <paramref name="ancestor"/> in <paramref name="theirs"/> over to
    /// <paramref name="ours"/>. Throws <see cref="GitException"/> where git cannot.
    /// </summary>
    public static MergedText Of(
        ReadOnlySpan<byte> ancestor, ReadOnlySpan<byte> ours, ReadOnlySpan<byte> theirs)
    {
        var (isClean, text) = Merged(ancestor, ours, theirs);
        return isClean
            ? new MergedText(text, [])
            : new MergedText(text, MergeClashes.In(text, ours, theirs));
    }

    /// <summary>
    /// The merge with git's usual marks of seven signs, for people to settle in an editor; each side with what it is
    /// called there.
    /// </summary>
    public static byte[] Marked(
        ReadOnlySpan<byte> ancestor,
        (ReadOnlyMemory<byte> Text, string Name) ours,
        (ReadOnlyMemory<byte> Text, string Name) theirs)
    {
        var marked = Encoding.Latin1.GetString(Merged(ancestor, ours.Text.Span, theirs.Text.Span).Text).Split('\n');
        for (var i = 0; i < marked.Length; i++)
        {
            marked[i] = MergeClashes.MarkOf(marked[i]) switch
            {
                '<' => $"{Usual('<')} {ours.Name}",
                '>' => $"{Usual('>')} {theirs.Name}",
                '=' => Usual('='),
                _ => marked[i],
            };
        }

        return Encoding.Latin1.GetBytes(string.Join('\n', marked));
    }

    private static string Usual(char sign) => new(sign, 7);

    private static unsafe (bool IsClean, byte[] Text) Merged(
        ReadOnlySpan<byte> ancestor, ReadOnlySpan<byte> ours, ReadOnlySpan<byte> theirs)
    {
        Libgit2.Require();
        var options = new NativeMerge.Options
        {
            Version = NativeMerge.StructVersion,
            MarkerSize = MarkerSize,
            Flags = NativeMerge.SimplifyAlnum,
        };
        var result = new NativeMerge.Result();
        try
        {
            // An empty span has no address, and no buffer would mean no file.
            fixed (byte* a = OrDot(ancestor), o = OrDot(ours), t = OrDot(theirs))
            {
                var (from, here, there) = (
                    InputOf(a, ancestor.Length), InputOf(o, ours.Length), InputOf(t, theirs.Length));
                var code = NativeMerge.Merge(&result, &from, &here, &there, &options);
                return code == 0
                    ? (result.IsAutomergeable != 0, new ReadOnlySpan<byte>(result.Text, checked((int)result.Size)).ToArray())
                    : throw new GitException($"git could not merge texts: libgit2 code {code}");
            }
        }
        finally
        {
            NativeMerge.FreeResult(&result);
        }
    }

    private static unsafe NativeMerge.Input InputOf(byte* text, int size) =>
        new() { Version = NativeMerge.StructVersion, Text = text, Size = (nuint)size };

    private static ReadOnlySpan<byte> OrDot(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? "."u8 : bytes;
}
