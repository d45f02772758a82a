using System.Diagnostics.CodeAnalysis;

namespace ShardWiki.Union;

/// <summary>
/// Pages by something that they have in common. What more than <see cref="Commonplace"/> pages of one shard have in
/// common is boiler-plate and says nothing, so a bucket never yields more pairs than a few for each pair of shards.
/// </summary>
internal sealed class Buckets<TKey>(Roster roster)
    where TKey : notnull
{
    /// <summary>How many pages of one shard may share something before it stops being evidence.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "one number, whatever the key")]
    public const int Commonplace = 8;

    private readonly Dictionary<TKey, List<int>> _pages = [];

    /// <summary>Notes that <paramref name="page"/> has <paramref name="key"/>; each page once for each key.</summary>
    public void Add(TKey key, int page)
    {
        if (!_pages.TryGetValue(key, out var pages))
        {
            _pages.Add(key, pages = new List<int>(2));
        }

        pages.Add(page);
    }

    /// <summary>The pages that have <paramref name="key"/>, unless it is commonplace.</summary>
    public IReadOnlyList<int> Telling(TKey key) =>
        _pages.TryGetValue(key, out var pages) && IsTelling(pages) ? pages : [];

    /// <summary>Every pair of pages that share something telling, each once, the smaller number first.</summary>
    public IEnumerable<(int A, int B)> Pairs()
    {
        var seen = new HashSet<(int, int)>();
        foreach (var pages in _pages.Values.Where(p => p.Count > 1 && IsTelling(p)))
        {
            for (var i = 0; i < pages.Count; i++)
            {
                for (var j = i + 1; j < pages.Count; j++)
                {
                    var pair = (Math.Min(pages[i], pages[j]), Math.Max(pages[i], pages[j]));
                    if (seen.Add(pair))
                    {
                        yield return pair;
                    }
                }
            }
        }
    }

    private bool IsTelling(List<int> pages) =>
        pages.Count <= Commonplace || pages.CountBy(p => roster.Ranks[p]).All(c => c.Value <= Commonplace);
}
