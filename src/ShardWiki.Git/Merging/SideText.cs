using System.Text;

namespace ShardWiki.Git;

/// <summary>A merged text as it would be if one side had won every clash, and where the clashes stand in it.</summary>
internal sealed class SideText
{
    private readonly MemoryStream _text = new();
    private readonly List<LineRun> _clashes = [];
    private int _lines;
    private int _opened;

    public void Add(ReadOnlySpan<byte> line)
    {
        _text.Write(line);
        _lines++;
    }

    public void Open() => _opened = _lines;

    public void Close() => _clashes.Add(new LineRun(_opened + 1, _lines - _opened));

    /// <summary>The clashes as lines of <paramref name="own"/>, the side's text before the merge.</summary>
    public IEnumerable<LineRun> RunsIn(ReadOnlySpan<byte> own)
    {
        var diff = Encoding.Latin1.GetString(TextDiff.Of(Ended(own), Ended(_text.ToArray()), "text")).Split('\n');
        var moved = Shifts(diff);
        return [.. _clashes.Select(c => c with { First = c.First - moved.LastOrDefault(m => m.After < c.First).Shift })];
    }

    // Git ends a last line where a mark follows it; that is no change of the line.
    private static ReadOnlySpan<byte> Ended(ReadOnlySpan<byte> text) =>
        text.IsEmpty || text[^1] == '\n' ? text : (byte[])[.. text, (byte)'\n'];

    // For each changed line of a unified diff: the line of the new text from which on, and by how much, it is moved.
    private static List<(int After, int Shift)> Shifts(string[] diff)
    {
        var shifts = new List<(int, int)>();
        var (line, shift) = (0, 0);

        // Heads of the diff come before the first hunk and move nothing.
        foreach (var row in diff.SkipWhile(r => !r.StartsWith("@@ ", StringComparison.Ordinal)))
        {
            if (row.StartsWith("@@ ", StringComparison.Ordinal))
            {
                line = NewStart(row) - 1;
                continue;
            }

            var sign = row.Length > 0 ? row[0] : '\\';
            line += sign is '+' or ' ' ? 1 : 0;
            shift += sign == '+' ? 1 : sign == '-' ? -1 : 0;
            shifts.Add((line, shift));
        }

        return shifts;
    }

    private static int NewStart(string header)
    {
        var from = header.IndexOf('+', StringComparison.Ordinal) + 1;
        var end = header.AsSpan(from).IndexOfAny(',', ' ');
        return int.Parse(header.AsSpan(from, end), System.Globalization.CultureInfo.InvariantCulture);
    }
}
