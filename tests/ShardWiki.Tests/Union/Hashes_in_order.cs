using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Hashes_in_order
{
    // Few values in the upper half and in the lower one, so that there are equal ones of every kind.
    private static readonly Arbitrary<ulong[]> Hashes = ArbMap.Default.GeneratorFor<uint>()
        .Two().Select(p => ((ulong)(p.Item1 % 7) << 61) | ((ulong)(p.Item1 % 5) << 32) | (p.Item2 % 5)).ArrayOf().ToArbitrary();

    [Fact]
    public void Are_those_that_came_and_equal_ones_stay_as_they_were() => Law.Holds(
        Prop.ForAll(Hashes, hashes =>
        {
            var (sorted, along) = (hashes.ToArray(), Enumerable.Range(0, hashes.Length).ToArray());
            HashOrder.Sort(sorted, along);
            return sorted.SequenceEqual(hashes.Order())
                && along.SequenceEqual(Enumerable.Range(0, hashes.Length).OrderBy(i => hashes[i]));
        }));

    [Fact]
    public void Are_those_that_came_be_they_even_or_huddled() => Law.Holds(300, 1000,
        Prop.ForAll(Hashes, Gen.Choose(0, 2).ToArbitrary(), (hashes, kind) =>
        {
            var drawn = kind switch
            {
                0 => hashes,
                1 => [.. hashes.Select((h, i) => WordHashes.Mixed(h + (ulong)i))],
                _ => hashes.Select((h, i) => i % 3 == 0 ? h : WordHashes.Mixed((ulong)i)).ToArray(),
            };
            var sorted = drawn.ToArray();
            HashOrder.Sort(sorted);
            return sorted.SequenceEqual(drawn.Order());
        }));

    [Fact]
    public void Are_told_to_be_repeated_where_they_are_and_hardly_where_not()
    {
        var hashes = Enumerable.Range(1, 4000).Select(n => WordHashes.Mixed((ulong)n)).ToArray();
        var repeated = new Repeated(new ulong[Repeated.RoomFor(hashes.Length)]);
        foreach (var hash in hashes.Concat(hashes[..1000]))
        {
            repeated.Add(hash);
        }

        var told = new bool[hashes.Length];
        for (var i = 0; i < hashes.Length; i++)
        {
            told[i] = repeated.MayHold(hashes[i]);
        }

        Assert.DoesNotContain(false, told[..1000]);
        Assert.InRange(told[1000..].Count(t => t), 0, 900);
    }

    [Fact]
    public void Share_a_bucket_where_their_rows_are_equal_and_nowhere_else()
    {
        uint[] rows = [7, 3, 7, 9, 3, 7, 23];
        var looked = new List<string>();
        new BandIndex(rows.Length).Look(rows, (a, b) => looked.Add($"{a}{b}"));

        Assert.Equal(["02", "05", "14", "25"], looked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Share_a_bucket_with_no_more_than_those_in_reach()
    {
        var (looked, count) = (0, BandIndex.Reach + 10);
        new BandIndex(count).Look(new uint[count], (_, _) => looked++);

        Assert.Equal((count * (count - 1) / 2) - (9 * 10 / 2), looked);
    }
}
