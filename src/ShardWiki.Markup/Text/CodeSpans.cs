namespace ShardWiki.Markup;

/// <summary>
/// Finds the end of code from its opening, well enough to leave it alone before Markdown is parsed: code spans within
/// their paragraph and fenced blocks. Linear over a page.
/// </summary>
internal sealed class CodeSpans(string text)
{
    private readonly Dictionary<int, int> _lastRuns = [];
    private readonly Dictionary<char, int> _vainFences = [];
    private int _paragraphEnd = -1;

    /// <summary>
    /// Where to go on after the run of backticks at <paramref name="at"/>: after its span, or after the run.
    /// </summary>
    public int SkipSpan(int at)
    {
        if (at >= _paragraphEnd)
        {
            EnterParagraph(at);
        }

        var length = RunLength(at);
        if (!_lastRuns.TryGetValue(length, out var last) || last <= at)
        {
            return at + length;
        }

        for (var i = at + length; i <= last;)
        {
            i += text.AsSpan(i).IndexOf('`');
            var run = RunLength(i);
            i += run;
            if (run == length)
            {
                return i;
            }
        }

        return at + length;
    }

    /// <summary>Where to go on at the beginning of a line: after the fenced block that begins there, or here.</summary>
    public int SkipFence(int lineStart)
    {
        var line = Line(lineStart);
        var opening = line.TrimStart(" \t>");
        var mark = opening.StartsWith("```") ? '`' : opening.StartsWith("~~~") ? '~' : '\0';
        var length = mark == '\0' ? 0 : RunLengthIn(opening, mark);
        if (length == 0 || (mark == '`' && opening[length..].Contains('`')))
        {
            return lineStart;
        }

        if (FenceEnd(lineStart + line.Length + 1, mark, length) is >= 0 and var end)
        {
            return end;
        }

        // An unended fence in a list or quote ends with that, which cannot be seen from here.
        return opening.Length == line.Length ? text.Length : lineStart;
    }

    private int FenceEnd(int from, char mark, int length)
    {
        if (length >= _vainFences.GetValueOrDefault(mark, int.MaxValue))
        {
            return -1;
        }

        for (var at = from; at < text.Length;)
        {
            var next = Line(at);
            at += next.Length + 1;
            var closing = next.Trim(" \t>");
            if (closing.Length >= length && closing.IndexOfAnyExcept(mark) < 0)
            {
                return Math.Min(at, text.Length);
            }
        }

        // What was once sought in vain is not sought again, nor anything longer.
        _vainFences[mark] = length;
        return -1;
    }

    private void EnterParagraph(int at)
    {
        _lastRuns.Clear();
        var end = at;
        while (end < text.Length && !Line(end).Trim(" \t").IsEmpty)
        {
            end += Line(end).Length + 1;
        }

        _paragraphEnd = Math.Min(Math.Max(end, at + 1), text.Length);
        for (var i = at; i < _paragraphEnd;)
        {
            var step = text.AsSpan(i, _paragraphEnd - i).IndexOf('`');
            if (step < 0)
            {
                return;
            }

            var run = RunLength(i + step);
            _lastRuns[run] = i + step;
            i += step + run;
        }
    }

    private int RunLength(int at) => RunLengthIn(text.AsSpan(at), '`');

    private static int RunLengthIn(ReadOnlySpan<char> run, char mark)
    {
        var end = run.IndexOfAnyExcept(mark);
        return end < 0 ? run.Length : end;
    }

    private ReadOnlySpan<char> Line(int at)
    {
        var rest = text.AsSpan(at);
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }
}
