namespace ShardWiki.Markup;

/// <summary>Walks the beginning of one line in columns, tabs to the next multiple of four (CommonMark 2.2).</summary>
internal ref struct LineCursor(ReadOnlySpan<char> line)
{
    private readonly ReadOnlySpan<char> _line = line;
    private int _at;
    private int _column;
    private int _owed;

    /// <summary>What is left of the line, white space in front included.</summary>
    public readonly ReadOnlySpan<char> Rest => _line[_at..];

    /// <summary>What is left of the line without the white space in front.</summary>
    public readonly ReadOnlySpan<char> Text => Rest.TrimStart(" \t");

    public readonly bool IsBlank => Text.IsEmpty;

    /// <summary>Columns of white space that stand here.</summary>
    public readonly int Indent()
    {
        var column = _column;
        for (var i = _at; i < _line.Length && _line[i] is ' ' or '\t'; i++)
        {
            column += _line[i] == '\t' ? 4 - (column & 3) : 1;
        }

        return _owed + column - _column;
    }

    /// <summary>Takes <paramref name="columns"/> of white space, or as many as there are.</summary>
    public void TakeSpace(int columns)
    {
        var paid = Math.Min(columns, _owed);
        _owed -= paid;
        columns -= paid;
        while (columns > 0 && _at < _line.Length && _line[_at] is ' ' or '\t')
        {
            var width = _line[_at] == '\t' ? 4 - (_column & 3) : 1;
            _at++;
            _column += width;
            _owed = Math.Max(0, width - columns);
            columns -= width;
        }
    }

    /// <summary>
    /// Takes <paramref name="count"/> characters that are no white space, after all white space in front.
    /// </summary>
    public void TakeMarker(int count)
    {
        TakeSpace(int.MaxValue);
        _owed = 0;
        _at += count;
        _column += count;
    }
}
