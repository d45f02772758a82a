using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

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

    private const int None = -1;

    // Most keys are had by one page: a chain through one list costs less than a list for each key.
    private readonly Dictionary<TKey, int> _first = new(roster.Pages.Length);
    private readonly List<(int Page, int Next, int Last)> _links = new(roster.Pages.Length);

    /// <summary>Notes that <paramref name="page"/> has <paramref name="key"/>; each page once for each key.</summary>
    public void Add(TKey key, int page)
    {
        var link = _links.Count;
        _links.Add((page, None, link));
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, key, out var isKnown);
        if (!isKnown)
        {
            first = link;
            return;
        }

        var last = _links[first].Last;
        _links[last] = _links[last] with { Next = link };
        _links[first] = _links[first] with { Last = link };
    }

    /// <summary>The pages that have <paramref name="key"/>, unless it is commonplace.</summary>
    public IReadOnlyList<int> Telling(TKey key) =>
        _first.TryGetValue(key, out var first) && Pages(first) is var pages && IsTelling(pages) ? pages : [];

    /// <summary>Every pair of pages that share something telling, each once, the smaller number first.</summary>
    public IEnumerable<(int A, int B)> Pairs()
    {
        var seen = new HashSet<(int, int)>();
        foreach (var first in _first.Values)
        {
            if (_links[first].Next == None || Pages(first) is not { } pages || !IsTelling(pages))
            {
                continue;
            }

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

    private List<int> Pages(int first)
    {
        var pages = new List<int>();
        for (var link = first; link != None; link = _links[link].Next)
        {
            pages.Add(_links[link].Page);
        }

        return pages;
    }

    private bool IsTelling(List<int> pages) =>
        pages.Count <= Commonplace || pages.CountBy(p => roster.Ranks[p]).All(c => c.Value <= Commonplace);
}
