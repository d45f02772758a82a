using System.Text.RegularExpressions;

namespace ShardWiki.Bench;

/// <summary>Differences that are meant, each with its reason: the rows of <c>bench/ikiwiki-differences.txt</c>.</summary>
internal sealed class KnownDifferences(IReadOnlyList<(string What, Regex Key, string Reason)> rows)
{
    public static KnownDifferences Read() => new(
    [
        .. File.ReadLines(Path.Combine(Repository.Root(), "bench", "ikiwiki-differences.txt"))
            .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(" | "))
            .Aggregate(new List<(string, Regex, string)>(), (rows, r) =>
            {
                var reason = r[2].Trim() == "the same" ? rows[^1].Item3 : r[2].Trim();
                rows.Add((r[0].Trim(), new Regex($"^(?:{r[1].Trim()})$", RegexOptions.Singleline | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)), reason));
                return rows;
            }),
    ]);

    /// <summary>Why a difference is meant; null where nobody said so.</summary>
    public string? FindReason(string what, string key) => rows.FirstOrDefault(r => r.What == what && r.Key.IsMatch(key)).Reason;
}
