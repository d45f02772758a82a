namespace ShardWiki.Markup;

/// <summary>
/// Follows which quotes and list items are open, line by line, closely enough to Markdig to count nesting and to know
/// where a run of inline text ends. Where it is unsure it keeps more open than Markdig does, never less.
/// </summary>
internal sealed class BlockOutline
{
    private const int Quote = -1;
    private readonly List<int> _open = [];
    private bool _inParagraph;
    private bool _isUnderlined;
    private char _fence;
    private int _fenceLength;

    /// <summary>Levels as Markdig counts them: one for a quote, two for a list and its item.</summary>
    public int Depth { get; private set; }

    /// <summary>True where the last line began a new run of inline text.</summary>
    public bool BeginsRun { get; private set; }

    /// <summary>True where the last line is inline text, and not code.</summary>
    public bool IsProse { get; private set; }

    /// <summary>Takes the next line and leaves its text without markers in <paramref name="content"/>.</summary>
    public void Take(ReadOnlySpan<char> line, out ReadOnlySpan<char> content)
    {
        var cursor = new LineCursor(line);
        var matched = Match(ref cursor);
        var isCut = matched < _open.Count;
        BeginsRun = false;
        IsProse = false;
        if (_fence != '\0' && !isCut)
        {
            content = [];
            CloseFence(cursor.Text, cursor.Indent());
            return;
        }

        _fence = '\0';
        if (cursor.IsBlank)
        {
            content = [];
            CloseTo(matched);
            _inParagraph = false;
            BeginsRun = true;
            return;
        }

        var isOpened = TakeMarkers(ref cursor, matched);
        content = cursor.Text;
        if (!content.IsEmpty)
        {
            TakeContent(content, cursor.Indent(), isCut && !isOpened ? matched : -1);
        }
    }

    private int Match(ref LineCursor cursor)
    {
        var i = 0;
        for (; i < _open.Count; i++)
        {
            if (_open[i] == Quote)
            {
                if (cursor.Indent() > 3 || !cursor.Text.StartsWith('>'))
                {
                    break;
                }

                cursor.TakeMarker(1);
                cursor.TakeSpace(1);
            }
            else if (!cursor.IsBlank)
            {
                if (cursor.Indent() < _open[i])
                {
                    break;
                }

                cursor.TakeSpace(_open[i]);
            }
        }

        return i;
    }

    private bool TakeMarkers(ref LineCursor cursor, int matched)
    {
        var isOpened = false;
        while (cursor.Indent() <= 3 && ListMarks.WidthOf(cursor.Text) is > 0 and var width)
        {
            // Markdig takes "- |-|" for the rule of a table that the paragraph began; below "===" there is none any more.
            if (_inParagraph && !_isUnderlined && ListMarks.IsTableRule(cursor.Text))
            {
                break;
            }

            CloseTo(matched);
            (matched, isOpened) = (int.MaxValue, true);
            BeginsRun = true;
            _inParagraph = false;
            if (cursor.Text[0] == '>')
            {
                cursor.TakeMarker(1);
                cursor.TakeSpace(1);
                Open(Quote);
                continue;
            }

            var indent = cursor.Indent();
            var isFootnote = ListMarks.IsFootnote(cursor.Text);
            cursor.TakeMarker(width);
            var space = cursor.IsBlank || cursor.Indent() > 4 ? 1 : cursor.Indent();
            cursor.TakeSpace(space);
            Open(isFootnote ? 4 : indent + width + space);
        }

        return isOpened;
    }

    private void TakeContent(ReadOnlySpan<char> text, int indent, int matched)
    {
        if (indent > 3 && !_inParagraph)
        {
            return;
        }

        if (indent <= 3 && FenceLength(text) is > 0 and var length)
        {
            Cut(matched);
            (_fence, _fenceLength, _inParagraph, BeginsRun) = (text[0], length, false, true);
            return;
        }

        if (!_inParagraph)
        {
            Cut(matched);
        }

        _isUnderlined = _inParagraph && text.TrimEnd(" \t") is ['=' or '-', ..] line && line.IndexOfAnyExcept(line[0]) < 0;

        // A heading ends what was before it, and itself.
        var isHeading = indent <= 3 && text.StartsWith('#') && text.TrimStart('#') is [] or [' ' or '\t', ..];
        BeginsRun |= isHeading || !_inParagraph;
        _inParagraph = !isHeading;
        IsProse = true;
    }

    private void Cut(int matched)
    {
        if (matched >= 0)
        {
            CloseTo(matched);
        }
    }

    private static int FenceLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('`' or '~'))
        {
            return 0;
        }

        var length = text.IndexOfAnyExcept(text[0]);
        length = length < 0 ? text.Length : length;
        return length >= 3 && (text[0] == '~' || !text[length..].Contains('`')) ? length : 0;
    }

    private void CloseFence(ReadOnlySpan<char> text, int indent)
    {
        var trimmed = text.TrimEnd(" \t");
        if (indent <= 3 && trimmed.Length >= _fenceLength && trimmed.IndexOfAnyExcept(_fence) < 0)
        {
            (_fence, BeginsRun) = ('\0', true);
        }
    }

    private void Open(int width)
    {
        _open.Add(width);
        Depth += width == Quote ? 1 : 2;
    }

    private void CloseTo(int count)
    {
        while (_open.Count > count)
        {
            Depth -= _open[^1] == Quote ? 1 : 2;
            _open.RemoveAt(_open.Count - 1);
        }
    }
}
