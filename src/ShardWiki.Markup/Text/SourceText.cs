using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>
/// The text of one page with lines that end in <c>\n</c> only, and the way from an offset to a line and column, both
/// counted from 1 (columns in UTF-16 units, as editors count them).
/// </summary>
internal sealed class SourceText(Place place, string text)
{
    private int[]? _starts;

    public string Text { get; } = text;

    /// <summary>The page's place with the line and column of <paramref name="offset"/>.</summary>
    public Place At(int offset)
    {
        var (line, column) = Position(offset);
        return place with { Line = line, Column = column };
    }

    public (int Line, int Column) Position(int offset)
    {
        _starts ??= StartsOf(Text);
        var found = Array.BinarySearch(_starts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - _starts[line] + 1);
    }

    private static int[] StartsOf(string text)
    {
        var starts = new int[text.AsSpan().Count('\n') + 1];
        var at = 0;
        for (var i = 1; i < starts.Length; i++)
        {
            at += text.AsSpan(at).IndexOf('\n') + 1;
            starts[i] = at;
        }

        return starts;
    }
}
