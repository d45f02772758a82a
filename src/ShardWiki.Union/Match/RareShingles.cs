using System.Collections.Immutable;

namespace ShardWiki.Union;

/// <summary>
/// Each page's shingles, the rarest first. How rare one is, is counted in a table of buckets, so that the order is
/// nearly that of frequency; any one order that is the same for all pages keeps the search exact.
/// </summary>
internal sealed class RareShingles
{
    private const int Buckets = 1 << 20;
    private const int HashBits = 44;

    private readonly ImmutableArray<ReadPage> _pages;
    private readonly int[] _counts = new int[Buckets];

    public RareShingles(ImmutableArray<ReadPage> pages)
    {
        _pages = pages;
        foreach (var page in pages)
        {
            foreach (var hash in page.Shingles.Hashes)
            {
                _counts[hash & (Buckets - 1)]++;
            }
        }
    }

    /// <summary>Whether another page may have it: one that a single page has leads to no pair.</summary>
    public static bool IsShared(ulong shingle) => shingle >> HashBits > 1;

    /// <summary>The shingles of <paramref name="page"/> as sortable values: count above, hash below.</summary>
    public ReadOnlySpan<ulong> Of(int page)
    {
        var hashes = _pages[page].Shingles.Hashes.AsSpan();
        var values = new ulong[hashes.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var count = (ulong)Math.Min(_counts[hashes[i] & (Buckets - 1)], Buckets - 1);
            values[i] = (count << HashBits) | (hashes[i] >> (64 - HashBits));
        }

        Array.Sort(values);
        return values;
    }
}
