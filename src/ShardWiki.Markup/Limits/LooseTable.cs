namespace ShardWiki.Markup;

/// <summary>
/// The work that a table makes once a mark stands open in one of its cells: Markdig then looks through all that follows
/// for each row, so that it grows with rows times bars. Tables whose marks are closed cost nothing extra.
/// </summary>
internal struct LooseTable
{
    private bool _isLoose;
    private long _rows;
    private long _pipes;

    public LooseTable()
    {
    }

    /// <summary>Takes a line with its bars and marks and says how much work it adds.</summary>
    public long Take(ReadOnlySpan<char> line, int pipes, int marks)
    {
        _isLoose = _isLoose || (marks > 0 && HasLooseCell(line));
        if (!_isLoose || pipes == 0)
        {
            return 0;
        }

        var before = _rows * _pipes;
        _rows++;
        _pipes += pipes;
        return (_rows * _pipes) - before;
    }

    private static bool HasLooseCell(ReadOnlySpan<char> line)
    {
        foreach (var cell in line.Split('|'))
        {
            if (IsLoose(line[cell]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLoose(ReadOnlySpan<char> cell) =>
        cell.Count('[') != cell.Count(']')
        || IsOdd(cell, '*') || IsOdd(cell, '_') || IsOdd(cell, '~') || IsOdd(cell, '=');

    private static bool IsOdd(ReadOnlySpan<char> cell, char mark)
    {
        var runs = 0;
        for (var i = 0; i < cell.Length; i++)
        {
            runs += cell[i] == mark && (i == 0 || cell[i - 1] != mark) ? 1 : 0;
        }

        return (runs & 1) == 1;
    }
}
