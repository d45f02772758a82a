namespace ShardWiki.Union;

/// <summary>
/// An index from a sample of all shingles, one in <see cref="OneIn"/>, to the pages that hold them (Broder's modulo
/// sketch, 1997).
/// </summary>
internal sealed class ShingleSample
{
    /// <summary>One shingle in so many is in the sample: those that it divides.</summary>
    public const ulong OneIn = 4;

    private const int Alone = -1;

    // For each sampled shingle that several pages hold, their number and then the pages, in rising order.
    private readonly int[] _groups;
    private readonly int[] _entries;
    private readonly int[] _starts;
    private readonly int[] _own;

    private ShingleSample(int[] groups, int[] entries, int[] starts, int[] own) =>
        (_groups, _entries, _starts, _own) = (groups, entries, starts, own);

    public static ShingleSample Of(Roster roster)
    {
        var sampled = roster.Pages.Select(p => Sampled(p.Shingles)).ToArray();
        var repeated = new Repeated(sampled.Sum());
        foreach (var page in roster.Pages)
        {
            foreach (var shingle in page.Shingles.Hashes)
            {
                if (shingle % OneIn == 0)
                {
                    repeated.Add(shingle);
                }
            }
        }

        return Indexed(roster, sampled, repeated);
    }

    /// <summary>How many sampled shingles <paramref name="page"/> holds for certain alone; they have no number.</summary>
    public int OwnOf(int page) => _own[page];

    /// <summary>
    /// The number of the first sampled shingle of <paramref name="page"/>; the next page's first comes after its last.
    /// </summary>
    public int FirstOf(int page) => _starts[page];

    /// <summary>The pages that hold the sampled shingle of that number; none where only its own does.</summary>
    public ReadOnlySpan<int> HoldersAt(int entry) => _entries[entry] is var group and not Alone
        ? _groups.AsSpan(group + 1, _groups[group])
        : [];

    private static int Sampled(ShingleSet set)
    {
        var count = 0;
        foreach (var shingle in set.Hashes)
        {
            count += shingle % OneIn == 0 ? 1 : 0;
        }

        return count;
    }

    // Most shingles stand in one page only: they are counted and not sorted.
    private static ShingleSample Indexed(Roster roster, int[] sampled, Repeated repeated)
    {
        var (shingles, pages) = (new List<ulong>(), new List<int>());
        var starts = new int[roster.Pages.Length + 1];
        for (var page = 0; page < roster.Pages.Length; page++)
        {
            foreach (var shingle in roster[page].Shingles.Hashes)
            {
                if (shingle % OneIn == 0 && repeated.MayHold(shingle))
                {
                    shingles.Add(shingle);
                    pages.Add(page);
                }
            }

            starts[page + 1] = shingles.Count;
            sampled[page] -= starts[page + 1] - starts[page];
        }

        var order = Enumerable.Range(0, shingles.Count).ToArray();
        var (groups, entries) = Grouped([.. shingles], order, pages);
        return new ShingleSample(groups, entries, starts, sampled);
    }

    private static (int[] Groups, int[] Entries) Grouped(ulong[] shingles, int[] order, List<int> pages)
    {
        HashOrder.Sort(shingles, order);
        var (groups, entries) = (new List<int>(), new int[order.Length]);
        for (var (start, end) = (0, 0); start < order.Length; start = end)
        {
            while (end < order.Length && shingles[end] == shingles[start])
            {
                end++;
            }

            var group = end - start > 1 ? groups.Count : Alone;
            if (group != Alone)
            {
                groups.Add(end - start);
            }

            for (var at = start; at < end; at++)
            {
                entries[order[at]] = group;
                if (group != Alone)
                {
                    groups.Add(pages[order[at]]);
                }
            }
        }

        return ([.. groups], entries);
    }
}
