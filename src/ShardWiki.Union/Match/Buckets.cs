using System.Diagnostics.CodeAnalysis;

namespace ShardWiki.Union;

/// <summary>
/// Pages by something that they have in common. What more than <see cref="Commonplace"/> pages of one shard have in
/// common is boiler-plate and says nothing, so a bucket never yields more pairs than a few for each pair of shards.
/// </summary>
internal sealed class Buckets<TKey>(Roster roster)
    where TKey : IEquatable<TKey>
{
    /// <summary>How many pages of one shard may share something before it stops being evidence.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "one number, whatever the key")]
    public const int Commonplace = 8;

    // Most keys are had by one page: sorting their hashes brings equal keys side by side without looking any of them up.
    private readonly List<TKey> _keys = new(roster.Pages.Length);
    private readonly List<int> _pages = new(roster.Pages.Length);

    /// <summary>Whether what <paramref name="pages"/> have in common says anything.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "one rule, whatever the key")]
    public static bool IsTelling(Roster roster, int[] pages) =>
        pages.Length <= Commonplace || pages.CountBy(p => roster.Ranks[p]).All(c => c.Value <= Commonplace);

    /// <summary>Notes that <paramref name="page"/> has <paramref name="key"/>; each page once for each key.</summary>
    public void Add(TKey key, int page)
    {
        _keys.Add(key);
        _pages.Add(page);
    }

    /// <summary>Every pair of pages that share something telling, each once, the smaller number first.</summary>
    public IEnumerable<(int A, int B)> Pairs()
    {
        var seen = new HashSet<(int, int)>();
        foreach (var pages in Shared().Where(p => IsTelling(roster, p)))
        {
            for (var i = 0; i < pages.Length; i++)
            {
                for (var j = i + 1; j < pages.Length; j++)
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

    // The pages of each key that several have.
    private List<int[]> Shared()
    {
        using var hashes = new Lent<ulong>(_keys.Count);
        var sorted = hashes.Span;
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = (ulong)(uint)_keys[i].GetHashCode() << 32;
        }

        var shared = new List<int[]>();
        HashOrder.SortInRuns(sorted, (entries, _) => shared.AddRange(Alike(entries)));
        return shared;
    }

    // Of equal hashes: those whose keys are equal too.
    private IEnumerable<int[]> Alike(ReadOnlySpan<int> entries) =>
        entries.ToArray().GroupBy(e => _keys[e], e => _pages[e]).Select(g => g.ToArray()).Where(p => p.Length > 1);
}
