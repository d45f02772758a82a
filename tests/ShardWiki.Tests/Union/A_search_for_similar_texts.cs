using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_search_for_similar_texts
{
    private const int Families = 400;

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.6)]
    [InlineData(0.7)]
    [InlineData(0.8)]
    [InlineData(0.9)]
    [InlineData(0.95)]
    public void Misses_next_to_none_and_looks_at_few(double threshold)
    {
        var roster = new Roster(UnionSpace.Of(Pairs()).Input());
        var pages = Enumerable.Range(0, roster.Pages.Length).ToArray();
        var truth = (from a in pages from b in pages
                     where a < b && roster[a].Shingles.Similarity(roster[b].Shingles) >= threshold
                     select (a, b)).ToHashSet();
        var (ties, compared) = SimilarText.Counted(roster, new EquivalenceSettings { Threshold = threshold });

        Assert.All(ties, t => Assert.Contains((t.A, t.B), truth));
        Assert.InRange(ties.Length, truth.Count * 0.97, truth.Count);
        Assert.InRange(compared, 0, 20 * roster.Pages.Length);
    }

    [Fact]
    public void Cuts_signatures_so_that_hardly_a_pair_at_the_threshold_is_missed()
    {
        for (var threshold = 0.3; threshold <= 1; threshold += 0.05)
        {
            var banding = Banding.For(threshold, 128);

            Assert.True(banding.Bands * banding.Rows <= 128);
            Assert.InRange(Math.Pow(1 - Math.Pow(threshold, banding.Rows), banding.Bands), 0, Banding.Missed);
        }
    }

    [Fact]
    public void Estimates_similarity_without_a_leaning()
    {
        var (permutations, off) = (Permutations.Of(128), 0.0);
        for (var i = 0; i < 200; i++)
        {
            var all = Enumerable.Range(0, 300).Select(n => WordHashes.Mixed((ulong)((i * 1000) + n + 1))).ToArray();
            var (a, b) = (new uint[128], new uint[128]);
            MinHash.Write(all.AsSpan(0, 200), permutations, a);
            MinHash.Write(all.AsSpan(100, 200), permutations, b);
            off += (a.Zip(b).Count(p => p.First == p.Second) / 128.0) - (1 / 3.0);
        }

        Assert.InRange(off / 200, -0.01, 0.01);
    }

    // Pairs of texts of two shards, as similar as chance has it.
    private static string Pairs()
    {
        var random = new Random(7);
        return string.Concat(Enumerable.Range(0, Families).Select(n =>
        {
            var text = Enumerable.Range(0, 120).Select(_ => $"w{random.Next(3000)}").ToArray();
            var other = text.ToArray();
            for (var edits = random.Next(12); edits > 0; edits--)
            {
                other[random.Next(other.Length)] = $"w{random.Next(3000)}";
            }

            return $"-- a:p{n}.md --\n{string.Join(' ', text)}\n-- b:q{n}.md --\n{string.Join(' ', other)}\n";
        }));
    }
}
