using System.Text.RegularExpressions;

namespace ShardWiki.Bench;

/// <summary>Differences that are meant, each with its reason: the rows of <c>bench/ikiwiki-differences.txt</c>.</summary>
internal sealed class KnownDifferences(IReadOnlyList<(string What, Regex Key)> rows)
{
    public static KnownDifferences Read() => new(
    [
        .. File.ReadLines(Path.Combine(Repository.Root(), "bench", "ikiwiki-differences.txt"))
            .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(" | "))
            .Select(r => (r[0].Trim(), new Regex($"^(?:{r[1].Trim()})$", RegexOptions.Singleline | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)))),
    ]);

    public bool Explains(string what, string key) => rows.Any(r => r.What == what && r.Key.IsMatch(key));
}
