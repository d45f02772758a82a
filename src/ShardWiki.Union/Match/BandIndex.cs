namespace ShardWiki.Union;

/// <summary>
/// The pages of one band by the rows that they have in it. It is filled anew for each band, so that memory does not grow
/// with their number.
/// </summary>
internal sealed class BandIndex(Roster roster, uint[] signatures, int length)
{
    /// <summary>
    /// With how many pages of one shard that share a bucket a page is compared at most. What more of them share is
    /// commonplace many times over, and the work must grow with the pages, not with their square.
    /// </summary>
    public const int Reach = 256;

    private readonly ulong[] _keys = new ulong[roster.Pages.Length];
    private readonly int[] _pages = new int[roster.Pages.Length];

    /// <summary>
    /// Calls <paramref name="look"/> for the pairs of <paramref name="speaking"/>, in rising order, that share the band.
    /// </summary>
    public void Look(ReadOnlySpan<int> speaking, (int First, int Rows) band, Action<int, int> look)
    {
        for (var i = 0; i < speaking.Length; i++)
        {
            var rows = signatures.AsSpan((speaking[i] * length) + band.First, band.Rows);
            (_keys[i], _pages[i]) = (KeyOf(rows), speaking[i]);
        }

        var keys = _keys.AsSpan(0, speaking.Length);
        var pages = _pages.AsSpan(0, speaking.Length);
        keys.Sort(pages);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            LookIn(pages[start..end], look);
            start = end;
        }
    }

    private void LookIn(Span<int> bucket, Action<int, int> look)
    {
        // Sorting by key leaves equal keys in no order; numbers follow identities, so that shards stand together.
        bucket.Sort();
        for (var start = 0; start < bucket.Length;)
        {
            var end = EndOfShard(bucket, start);
            for (var i = start; i < end; i++)
            {
                LookAmong(bucket[i], bucket[(i + 1)..Math.Min(end, i + 1 + Reach)], look);
            }

            LookAcross(bucket[start..end], bucket[end..], look);
            start = end;
        }
    }

    // What a crowd of one shard's pages shares is commonplace: it says nothing of another shard's pages.
    private void LookAcross(ReadOnlySpan<int> ours, ReadOnlySpan<int> later, Action<int, int> look)
    {
        for (var start = 0; ours.Length <= Reach && start < later.Length;)
        {
            var end = EndOfShard(later, start);
            for (var i = 0; end - start <= Reach && i < ours.Length; i++)
            {
                LookAmong(ours[i], later[start..end], look);
            }

            start = end;
        }
    }

    private static void LookAmong(int page, ReadOnlySpan<int> others, Action<int, int> look)
    {
        foreach (var other in others)
        {
            look(page, other);
        }
    }

    private int EndOfShard(ReadOnlySpan<int> pages, int start)
    {
        var end = start + 1;
        while (end < pages.Length && roster.AreOfOneShard(pages[start], pages[end]))
        {
            end++;
        }

        return end;
    }

    private static ulong KeyOf(ReadOnlySpan<uint> rows)
    {
        var hash = 0UL;
        foreach (var value in rows)
        {
            hash = WordHashes.Mixed((hash * 0x9E3779B97F4A7C15) + value + 1);
        }

        return hash;
    }
}
