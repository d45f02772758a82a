using System.Buffers;
using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// Reads a diff of git as the change of one file's text, and of nothing else: another file, another mode, a link, a
/// submodule, a name that changes or leaves the repository, and binary data are refused by what they are.
/// </summary>
public static class FileChangeReading
{
    /// <summary>What <paramref name="diff"/> changes.</summary>
    public static FileChange Of(ReadOnlyMemory<byte> diff)
    {
        var draft = new FileChangeDraft();
        var left = (Old: 0, New: 0);
        var hunks = new ArrayBufferWriter<byte>();
        foreach (var line in TextLines.Of(diff.Span))
        {
            var text = diff.Span[line];
            var isInHunk = left.Old > 0 || left.New > 0 || (text.StartsWith("\\ "u8) && hunks.WrittenCount > 0);
            if (isInHunk)
            {
                left.Old -= text[0] is (byte)' ' or (byte)'-' ? 1 : 0;
                left.New -= text[0] is (byte)' ' or (byte)'+' ? 1 : 0;
                hunks.Write(text);
                if (text[0] is not ((byte)' ' or (byte)'-' or (byte)'+' or (byte)'\\'))
                {
                    return new FileChange.Refused($"the patch is broken: '{Shown(text)}' is no line of a hunk");
                }
            }
            else if (text.StartsWith("@@ "u8))
            {
                left = Counts(text);
                hunks.Write(text);
            }
            else
            {
                // To the end: git would apply a second file that stands behind a signature too.
                draft.Take(text.TrimEnd((byte)'\n'));
            }
        }

        return left.Old > 0 || left.New > 0
            ? new FileChange.Refused("the patch is broken: it ends within a hunk")
            : draft.Read(hunks.WrittenMemory);
    }

    private static (int Old, int New) Counts(ReadOnlySpan<byte> head)
    {
        var words = Encoding.Latin1.GetString(head).Split(' ');
        return words.Length < 3 ? (0, 0) : (Count(words[1]), Count(words[2]));
    }

    private static int Count(string side) =>
        side.Split(',') is [_, var count] ? int.TryParse(count, out var number) ? number : 0 : 1;

    private static string Shown(ReadOnlySpan<byte> line) =>
        Encoding.UTF8.GetString(line[..Math.Min(40, line.Length)]).TrimEnd('\n');
}
