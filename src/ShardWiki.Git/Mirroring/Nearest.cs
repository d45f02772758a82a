namespace ShardWiki.Git;

/// <summary>The name that somebody probably meant.</summary>
internal static class Nearest
{
    /// <summary>
    /// The name with the fewest edits (Levenshtein), at most a third of its letters; among several the first in order.
    /// </summary>
    internal static string? Of(string wanted, IEnumerable<string> names) =>
        names.Select(name => (Name: name, Edits: Edits(wanted, name)))
            .Where(candidate => candidate.Edits <= Math.Max(2, candidate.Name.Length / 3))
            .OrderBy(candidate => candidate.Edits).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name).FirstOrDefault();

    private static int Edits(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= to.Length; j++)
            {
                var kept = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                (diagonal, row[j]) = (row[j], Math.Min(kept, Math.Min(row[j], row[j - 1]) + 1));
            }
        }
        return row[^1];
    }
}
