namespace ShardWiki.Markup;

/// <summary>
/// Counts, in one linear pass and before any parser, what could make parsing slow or too deep (architecture.md 11), so
/// that the outcome is the same on every machine.
/// </summary>
internal sealed class LimitScan
{
    private readonly BlockOutline _outline = new();
    private long _squares;
    private int _openers;
    private int _definitions;
    private int _runLines;
    private int _mostPipes;
    private LooseTable _loose = new();

    /// <summary>The first limit that <paramref name="text"/> meets; null where it meets none.</summary>
    public static LimitMet? Of(string text) => new LimitScan().Run(text);

    private LimitMet? Run(string text)
    {
        for (var at = 0; at <= text.Length;)
        {
            var length = text.AsSpan(at).IndexOf('\n');
            length = length < 0 ? text.Length - at : length;
            if (Take(text.AsSpan(at, length)) is { } met)
            {
                return met with { Offset = at };
            }

            at += length + 1;
        }

        return null;
    }

    /// <summary>Whether <paramref name="text"/> has too many or too long lines, front matter and all.</summary>
    public static LimitMet? OfLines(string text)
    {
        var lines = 0;
        for (var at = 0; at <= text.Length;)
        {
            var length = text.AsSpan(at).IndexOf('\n');
            length = length < 0 ? text.Length - at : length;
            if ((Over(PageLimit.LineLength, length) ?? Over(PageLimit.Lines, ++lines)) is { } met)
            {
                return met with { Offset = at };
            }

            at += length + 1;
        }

        return null;
    }

    private LimitMet? Take(ReadOnlySpan<char> line)
    {
        _outline.Take(line, out var content);
        if (_outline.BeginsRun)
        {
            (_openers, _runLines, _mostPipes, _loose) = (0, 0, 0, new LooseTable());
        }

        if (Over(PageLimit.Nesting, _outline.Depth) is { } deep)
        {
            return deep;
        }

        _definitions += IsDefinition(line) ? 1 : 0;
        if (!_outline.IsProse)
        {
            return Over(PageLimit.Definitions, _definitions);
        }

        var pipes = content.Count('|');
        var marks = InlineMarks.CountIn(content);
        _mostPipes = Math.Max(_mostPipes, pipes);
        _runLines++;
        _squares += ((long)marks * marks) + (2L * marks * _openers) + _loose.Take(content, pipes, marks);
        _openers += marks;
        return Over(PageLimit.Openers, _openers)
            ?? Over(PageLimit.OpenerSquares, _squares)
            ?? Over(PageLimit.Definitions, _definitions)
            ?? Over(PageLimit.TableCells, (long)_mostPipes * _runLines);
    }

    private static bool IsDefinition(ReadOnlySpan<char> line) =>
        line.TrimStart(" \t>-+*").StartsWith('[') && line.Contains("]:", StringComparison.Ordinal);

    private static LimitMet? Over(PageLimit limit, long counted) =>
        counted > limit.Allowed ? new LimitMet(limit, counted, 0) : null;
}
