namespace ShardWiki.Union;

/// <summary>An index from a sample of all shingles to the pages that hold them: those divisible by a number.</summary>
internal sealed class ShingleSample
{
    private readonly int[] _holders;
    private readonly int[] _starts;
    private readonly int[] _entries;
    private readonly (int Start, int End)[] _groups;

    private ShingleSample(int[] holders, int[] starts, int[] entries, (int, int)[] groups) =>
        (_holders, _starts, _entries, _groups) = (holders, starts, entries, groups);

    public static ShingleSample Of(Roster roster, int oneIn)
    {
        var (shingles, pages) = (new List<ulong>(), new List<int>());
        var starts = new int[roster.Pages.Length + 1];
        for (var page = 0; page < roster.Pages.Length; page++)
        {
            foreach (var shingle in roster[page].Shingles.Hashes)
            {
                if (shingle % (ulong)oneIn == 0)
                {
                    shingles.Add(shingle);
                    pages.Add(page);
                }
            }

            starts[page + 1] = shingles.Count;
        }

        return Indexed([.. shingles], [.. pages], starts);
    }

    /// <summary>
    /// The number of the first sampled shingle of <paramref name="page"/>; the next page's first comes after its last.
    /// </summary>
    public int FirstOf(int page) => _starts[page];

    /// <summary>The pages that hold the sampled shingle of that number.</summary>
    public ReadOnlySpan<int> HoldersAt(int entry)
    {
        var (start, end) = _groups[_entries[entry]];
        return _holders.AsSpan(start, end - start);
    }

    private static ShingleSample Indexed(ulong[] shingles, int[] pages, int[] starts)
    {
        var order = Enumerable.Range(0, shingles.Length).ToArray();
        Array.Sort(shingles, order);
        var groups = new List<(int, int)>();
        var entries = new int[order.Length];
        for (var start = 0; start < order.Length;)
        {
            var end = start;
            while (end < order.Length && shingles[end] == shingles[start])
            {
                entries[order[end++]] = groups.Count;
            }

            groups.Add((start, end));
            start = end;
        }

        return new ShingleSample([.. order.Select(o => pages[o])], starts, entries, [.. groups]);
    }
}
