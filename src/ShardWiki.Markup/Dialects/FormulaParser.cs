using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ShardWiki.Markup;

/// <summary>
/// Obsidian's formulas in running text: <c>$x$</c>, with no white space within the marks and no digit behind them, so that
/// prices are none, and <c>$$x$$</c>. Each mark looks no further than to the next one, so that a page of nothing but marks
/// is read in one pass.
/// </summary>
internal sealed class FormulaParser : InlineParser
{
    public FormulaParser() => OpeningCharacters = ['$'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var isDisplay = text.StartsWith("$$");
        var marks = isDisplay ? 2 : 1;
        var length = slice.PeekCharExtra(-1) == '$' ? -1 : isDisplay ? DisplayLength(text[2..]) : LineLength(text[1..]);
        if (length <= 0)
        {
            return false;
        }

        var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new FormulaInline(text.Slice(marks, length).ToString().Replace('\n', ' '))
        {
            IsDisplay = isDisplay,
            Span = new SourceSpan(position, position + length + (2 * marks) - 1),
            Line = line,
            Column = column,
        };
        slice.Start += length + (2 * marks);
        return true;
    }

    private static int LineLength(ReadOnlySpan<char> rest)
    {
        var end = MarkAt(rest);
        return end > 0 && !char.IsWhiteSpace(rest[0]) && !char.IsWhiteSpace(rest[end - 1])
            && (end + 1 == rest.Length || (rest[end + 1] != '$' && !char.IsAsciiDigit(rest[end + 1])))
            ? end
            : -1;
    }

    private static int DisplayLength(ReadOnlySpan<char> rest)
    {
        var end = MarkAt(rest);
        return end > 0 && rest[end..].StartsWith("$$") && !rest[..end].IsWhiteSpace() ? end : -1;
    }

    // A mark behind a backslash is a sign of the formula.
    private static int MarkAt(ReadOnlySpan<char> rest)
    {
        for (var at = 0; at < rest.Length;)
        {
            var next = rest[at..].IndexOfAny('$', '\\');
            if (next < 0)
            {
                return -1;
            }

            if (rest[at + next] == '$')
            {
                return at + next;
            }

            at += next + 2;
        }

        return -1;
    }
}
