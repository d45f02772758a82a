using System.Buffers;

namespace ShardWiki.Union;

/// <summary>
/// Puts hashes in rising order: a radix sort by their upper half (Knuth, volume 3, 5.2.5), which nearly does it, and
/// insertion for the few whose upper halves are equal. It takes time in proportion to their number.
/// </summary>
internal static class HashOrder
{
    private const int Digit = 8;
    private const int Half = 32;

    /// <summary>
    /// Sorts <paramref name="hashes"/>, and <paramref name="along"/> with them; equal ones stay in the order that they
    /// came in.
    /// </summary>
    public static void Sort(Span<ulong> hashes, Span<int> along)
    {
        using var otherHashes = new Lent<ulong>(hashes.Length);
        using var otherAlong = new Lent<int>(along.Length);
        var ours = new Room(hashes, along);
        var other = new Room(otherHashes.Span, otherAlong.Span);

        // Four digits: what was moved to the other room comes back.
        for (var shift = Half; shift < 2 * Half; shift += 2 * Digit)
        {
            Move(ours, other, shift);
            Move(other, ours, shift + Digit);
        }

        Finish(hashes, along);
    }

    /// <summary>
    /// Sorts <paramref name="hashes"/> and calls <paramref name="see"/> for each that several entries have, with their
    /// numbers in rising order.
    /// </summary>
    public static void SortInRuns(Span<ulong> hashes, ReadOnlySpanAction<int, ulong> see)
    {
        using var lent = new Lent<int>(hashes.Length);
        var entries = lent.Span;
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = i;
        }

        Sort(hashes, entries);
        for (var (start, end) = (0, 0); start < hashes.Length; start = end)
        {
            while (end < hashes.Length && hashes[end] == hashes[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                see(entries[start..end], hashes[start]);
            }
        }
    }

    // Hot: every hash to where its digit belongs.
    private static void Move(Room from, Room to, int shift)
    {
        var places = PlacesOf(from.Hashes, shift);
        for (var i = 0; i < from.Hashes.Length; i++)
        {
            var place = places[(byte)(from.Hashes[i] >> shift)]++;
            (to.Hashes[place], to.Along[place]) = (from.Hashes[i], from.Along[i]);
        }
    }

    private static int[] PlacesOf(ReadOnlySpan<ulong> hashes, int shift)
    {
        var counts = new int[1 << Digit];
        foreach (var hash in hashes)
        {
            counts[(byte)(hash >> shift)]++;
        }

        var place = 0;
        for (var digit = 0; digit < counts.Length; digit++)
        {
            (counts[digit], place) = (place, place + counts[digit]);
        }

        return counts;
    }

    private static void Finish(Span<ulong> hashes, Span<int> along)
    {
        for (var i = 1; i < hashes.Length; i++)
        {
            var (hash, companion, at) = (hashes[i], along[i], i);
            for (; at > 0 && hashes[at - 1] > hash; at--)
            {
                (hashes[at], along[at]) = (hashes[at - 1], along[at - 1]);
            }

            (hashes[at], along[at]) = (hash, companion);
        }
    }

    private readonly ref struct Room(Span<ulong> hashes, Span<int> along)
    {
        public Span<ulong> Hashes { get; } = hashes;

        public Span<int> Along { get; } = along;
    }
}
