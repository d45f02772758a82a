using System.Text;

namespace ShardWiki.Projection;

/// <summary>
/// Rows of separated values (RFC 4180, with any separator): a quoted value may hold separators, line ends and doubled
/// quotes. Empty lines are no rows.
/// </summary>
internal static class SeparatedValues
{
    /// <summary>The rows of <paramref name="text"/>; <paramref name="quote"/> is NUL where nothing quotes.</summary>
    public static List<List<string>> Of(string text, char separator, char quote)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var value = new StringBuilder();
        var (isQuoted, isBlank) = (false, true);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                isQuoted = c != quote || (i + 1 < text.Length && text[i + 1] == quote);
                value.Append(isQuoted ? c.ToString() : "");
                i += isQuoted && c == quote ? 1 : 0;
            }
            else if (c == quote && quote != '\0' && isBlank)
            {
                value.Clear();
                (isQuoted, isBlank) = (true, false);
            }
            else if (c == separator || c == '\n')
            {
                row.Add(value.ToString());
                value.Clear();
                isBlank = true;
                row = c == '\n' ? Ended(rows, row) : row;
            }
            else
            {
                value.Append(c);
                isBlank &= char.IsWhiteSpace(c);
            }
        }

        row.Add(value.ToString());
        Ended(rows, row);
        return rows;
    }

    private static List<string> Ended(List<List<string>> rows, List<string> row)
    {
        if (row.Count > 1 || row[0].Trim().Length > 0)
        {
            rows.Add(row);
        }

        return [];
    }
}
