using System.Collections.Immutable;
using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// Reads git's marks in a merged text and finds which lines of each side they enclose. What stands between two marks is
/// a side's own lines; around them both sides' changes are mixed, and a diff tells which line came from where.
/// </summary>
internal static class MergeClashes
{
    public static ImmutableArray<MergeClash> In(
        ReadOnlySpan<byte> merged, ReadOnlySpan<byte> ours, ReadOnlySpan<byte> theirs)
    {
        var (left, right) = (new SideText(), new SideText());
        SideText? inside = null;
        foreach (var range in TextLines.Of(merged))
        {
            var line = merged[range];
            switch (IsMark(line) ? line[0] : (byte)0)
            {
                case (byte)'<':
                    left.Open();
                    right.Open();
                    inside = left;
                    break;
                case (byte)'=' when inside is not null:
                    inside = right;
                    break;
                case (byte)'>':
                    left.Close();
                    right.Close();
                    inside = null;
                    break;
                default:
                    Add(line, inside, (left, right));
                    break;
            }
        }

        return [.. left.RunsIn(ours).Zip(right.RunsIn(theirs), (o, t) => new MergeClash(o, t))];
    }

    private static void Add(ReadOnlySpan<byte> line, SideText? inside, (SideText Left, SideText Right) sides)
    {
        if (inside is not null)
        {
            inside.Add(line);
            return;
        }

        sides.Left.Add(line);
        sides.Right.Add(line);
    }

    /// <summary>The sign of a line of git's marks, of which there are three; otherwise NUL.</summary>
    public static char MarkOf(string line) => IsMark(Encoding.Latin1.GetBytes(line)) ? line[0] : '\0';

    private static bool IsMark(ReadOnlySpan<byte> line) =>
        line.Length >= TextMerge.MarkerSize && line[0] is (byte)'<' or (byte)'=' or (byte)'>'
        && line[..TextMerge.MarkerSize].IndexOfAnyExcept(line[0]) < 0;
}
