namespace ShardWiki;

/// <summary>Finds the name that somebody probably meant, by edit distance (Levenshtein, 1965).</summary>
internal static class Nearest
{
    /// <summary>The closest of <paramref name="names"/>; null where none is near.</summary>
    public static string? To(string word, IEnumerable<string> names) =>
        names.Select(name => (Name: name, Steps: Distance(word, name)))
            .Where(n => n.Steps <= Math.Max(2, word.Length / 3))
            .OrderBy(n => n.Steps)
            .ThenBy(n => n.Name, StringComparer.Ordinal)
            .Select(n => n.Name)
            .FirstOrDefault();

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
