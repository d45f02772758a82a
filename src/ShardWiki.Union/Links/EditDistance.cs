namespace ShardWiki.Union;

/// <summary>
/// The distance of two words, as far as it matters: Levenshtein's with neighbours exchanged as one step (Damerau, "A
/// technique for computer detection and correction of spelling errors", 1964; the form that edits no place twice).
/// </summary>
internal static class EditDistance
{
    /// <summary>
    /// How many letters to insert, delete, replace or exchange; <paramref name="limit"/> + 1 where it is more than
    /// that.
    /// </summary>
    public static int Of(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        var (before, above, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            (before, above, row) = (above, row, before);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                var isExchange = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                row[j] = isExchange ? Math.Min(row[j], before[j - 2] + 1) : row[j];
            }

            if (Math.Min(row.Min(), above.Min()) > limit)
            {
                return limit + 1;
            }
        }

        return Math.Min(row[b.Length], limit + 1);
    }
}
