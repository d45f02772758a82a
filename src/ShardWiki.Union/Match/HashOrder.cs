using System.Buffers;
using System.Numerics;

namespace ShardWiki.Union;

/// <summary>
/// Puts hashes in rising order: a radix sort by their upper half (Knuth, volume 3, 5.2.5), which nearly does it, and
/// insertion for the few whose upper halves are equal. It takes time in proportion to their number.
/// </summary>
internal static class HashOrder
{
    private const int Digit = 8;
    private const int Half = 32;
    private const int FewToPlace = 32;
    private const int MostToPlace = 1 << 13;
    private const int MostTogether = 8;

    /// <summary>
    /// Sorts <paramref name="hashes"/>: each goes at once to about where it belongs, since hashes lie evenly. Where a text was written
    /// so that they do not, what lies too near is sorted by comparing.
    /// </summary>
    public static void Sort(Span<ulong> hashes)
    {
        if (hashes.Length is < FewToPlace or > MostToPlace)
        {
            hashes.Sort();
            return;
        }

        using var other = new Lent<ulong>(hashes.Length);
        Span<int> ends = stackalloc int[1 << BitOperations.Log2((uint)hashes.Length)];
        Place(hashes, other.Span, ends);
        other.Span.CopyTo(hashes);
        for (var (start, bucket) = (0, 0); bucket < ends.Length; start = ends[bucket++])
        {
            if (ends[bucket] - start > MostTogether)
            {
                hashes[start..ends[bucket]].Sort();
            }
        }

        Finish(hashes);
    }

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

    // Afterwards each of the counts is where its bucket ends.
    private static void Place(ReadOnlySpan<ulong> from, Span<ulong> to, Span<int> ends)
    {
        var shift = (2 * Half) - BitOperations.Log2((uint)ends.Length);
        ends.Clear();
        foreach (var hash in from)
        {
            ends[(int)(hash >> shift)]++;
        }

        var place = 0;
        for (var bucket = 0; bucket < ends.Length; bucket++)
        {
            (ends[bucket], place) = (place, place + ends[bucket]);
        }

        foreach (var hash in from)
        {
            to[ends[(int)(hash >> shift)]++] = hash;
        }
    }

    private static void Finish(Span<ulong> hashes)
    {
        for (var i = 1; i < hashes.Length; i++)
        {
            var (hash, at) = (hashes[i], i);
            for (; at > 0 && hashes[at - 1] > hash; at--)
            {
                hashes[at] = hashes[at - 1];
            }

            hashes[at] = hash;
        }
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
