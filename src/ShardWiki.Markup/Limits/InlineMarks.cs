using System.Buffers;

namespace ShardWiki.Markup;

/// <summary>
/// Counts what makes Markdig slow within one run of inline text: brackets, runs of emphasis that can open or close,
/// <c>&lt;!</c> and <c>&lt;?</c>, and addresses, above all those that follow each other without white space.
/// </summary>
internal static class InlineMarks
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("[*_~=<:");

    public static int CountIn(ReadOnlySpan<char> line)
    {
        var count = line.Count("www.");
        var lastAddress = -1;
        for (var i = 0; i < line.Length; i++)
        {
            var step = line[i..].IndexOfAny(Marks);
            if (step < 0)
            {
                break;
            }

            i += step;
            switch (line[i])
            {
                case '[':
                    count++;
                    break;
                case '<':
                    count += i + 1 < line.Length && line[i + 1] is '!' or '?' ? 2 : 0;
                    break;
                case ':':
                    count += AddressAt(line, i, ref lastAddress);
                    break;
                default:
                    count += TakeRun(line, ref i) ? 1 : 0;
                    break;
            }
        }

        return count;
    }

    /// <summary>One for an address, three where only its own characters part it from the one before.</summary>
    private static int AddressAt(ReadOnlySpan<char> line, int at, ref int last)
    {
        if (!line[at..].StartsWith("://"))
        {
            return line[..at].EndsWith("mailto") || line[..at].EndsWith("tel") ? 1 : 0;
        }

        var isChained = last >= 0 && line[last..at].IndexOfAny(' ', '\t') < 0;
        last = at;
        return isChained ? 3 : 1;
    }

    /// <summary>Steps to the last character of the run and says whether it can open or close emphasis.</summary>
    private static bool TakeRun(ReadOnlySpan<char> line, ref int at)
    {
        var mark = line[at];
        var start = at;
        while (at + 1 < line.Length && line[at + 1] == mark)
        {
            at++;
        }

        if (mark is '=' or '~' && at == start)
        {
            return false;
        }

        var before = start > 0 ? line[start - 1] : ' ';
        var after = at + 1 < line.Length ? line[at + 1] : ' ';
        var isWithinWord = mark == '_' && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
        return !isWithinWord && !(char.IsWhiteSpace(before) && char.IsWhiteSpace(after));
    }
}
