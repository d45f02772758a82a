namespace ShardWiki.Union;

/// <summary>
/// An index from a sample of all shingles, one in <see cref="DrawnHashes.OneIn"/>, to the pages that hold them (Broder's modulo
/// sketch, 1997).
/// </summary>
internal sealed class ShingleSample
{
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
        var sampled = new int[roster.Pages.Length];
        using var drawn = new DrawnHashes((int)Math.Min(Enumerable.Range(0, sampled.Length).Sum(p => (long)roster.LengthOf(p)), int.MaxValue));
        for (var page = 0; page < sampled.Length; page++)
        {
            sampled[page] = drawn.Draw(roster.ShinglesOf(page).Hashes);
        }

        using var room = new Lent<ulong>(Repeated.RoomFor(drawn.Span.Length));
        var repeated = new Repeated(room.Span);
        foreach (var shingle in drawn.Span)
        {
            repeated.Add(shingle);
        }

        return Indexed(drawn.Span, sampled, repeated);
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

    // Most shingles stand in one page only: they are counted and not sorted.
    private static ShingleSample Indexed(Span<ulong> drawn, int[] sampled, Repeated repeated)
    {
        using var pages = new Lent<int>(drawn.Length);
        var starts = new int[sampled.Length + 1];
        var (at, kept) = (0, 0);
        for (var page = 0; page < sampled.Length; page++)
        {
            for (var end = at + sampled[page]; at < end; at++)
            {
                if (repeated.MayHold(drawn[at]))
                {
                    pages.Span[kept] = page;
                    drawn[kept++] = drawn[at];
                }
            }

            starts[page + 1] = kept;
            sampled[page] -= kept - starts[page];
        }

        var (groups, entries) = Grouped(drawn[..kept], pages.Span[..kept]);
        return new ShingleSample(groups, entries, starts, sampled);
    }

    private static (int[] Groups, int[] Entries) Grouped(Span<ulong> shingles, ReadOnlySpan<int> pages)
    {
        using var lent = new Lent<int>(shingles.Length);
        var order = lent.Span;
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        HashOrder.Sort(shingles, order);
        using var room = new Lent<int>(order.Length + (order.Length / 2)); // the smallest group has two
        var groups = room.Span;
        var (count, entries) = (0, new int[order.Length]);
        for (var (start, end) = (0, 0); start < order.Length; start = end)
        {
            while (end < order.Length && shingles[end] == shingles[start])
            {
                end++;
            }

            var group = end - start > 1 ? count : Alone;
            if (group != Alone)
            {
                groups[count++] = end - start;
            }

            for (var at = start; at < end; at++)
            {
                entries[order[at]] = group;
                if (group != Alone)
                {
                    groups[count++] = pages[order[at]];
                }
            }
        }

        return (groups[..count].ToArray(), entries);
    }
}
