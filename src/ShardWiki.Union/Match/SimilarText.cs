using System.Collections.Immutable;

namespace ShardWiki.Union;

/// <summary>
/// Pairs of pages whose shingle sets are at least as similar as the threshold: candidates by MinHash and bands, each
/// verified by its exact similarity. What is found is never wrong; how little is missed is measured in
/// <c>bench/README.md</c>.
/// </summary>
internal sealed class SimilarText
{
    private readonly EqualTexts _texts;
    private readonly VerifiedPairs _pairs;
    private readonly double _threshold;
    private readonly Lookalikes _lookalikes;
    private readonly HashSet<ulong> _looked = [];
    private readonly List<(int A, int B, double Score)> _alike = [];

    private SimilarText(Roster roster, double threshold)
    {
        _texts = EqualTexts.Of(roster);
        _pairs = roster.Verified;
        _lookalikes = new Lookalikes(roster, _texts);
        _threshold = threshold;
    }

    /// <summary>
    /// The pairs as ties, in no order. A page that looks like more than a few others of its own shard is boiler-plate:
    /// its text alone ties it to nothing.
    /// </summary>
    public static ImmutableArray<Tie> Of(Roster roster, EquivalenceSettings settings)
    {
        var search = new SimilarText(roster, settings.Threshold);
        var lookalikes = search._lookalikes;
        search.Search(settings, (a, b) => !(lookalikes.IsSettled(a) && lookalikes.IsSettled(b)));
        return [.. search.Ties(page => !lookalikes.IsBoilerPlate(page))];
    }

    /// <summary>
    /// The same search, for the benchmark: boiler-plate included, with how many pairs of texts it compared.
    /// </summary>
    public static (ImmutableArray<Tie> Ties, int Compared) Counted(Roster roster, EquivalenceSettings settings)
    {
        var search = new SimilarText(roster, settings.Threshold);
        search.Search(settings, (_, _) => true);
        return ([.. search.Ties(_ => true)], search._looked.Count);
    }

    private void Search(EquivalenceSettings settings, Func<int, int, bool> matters)
    {
        var banding = Banding.For(settings.Threshold, settings.Permutations);
        using var rows = BandRows.Of(_texts, banding, settings.Permutations);
        var index = new BandIndex(_texts.Count);
        for (var band = 0; band < banding.Bands; band++)
        {
            index.Look(rows[band], (a, b) =>
            {
                if (matters(a, b))
                {
                    Look(a, b);
                }
            });
        }
    }

    private void Look(int a, int b)
    {
        // Mixed, since a number's own hash is its two halves laid over each other, which neighbours share. No two pairs
        // are mixed into one.
        if (!CanBeAlike(a, b) || !_looked.Add(WordHashes.Mixed(((ulong)(uint)a << 32) | (uint)b)))
        {
            return;
        }

        var score = _pairs.Similarity(_texts[a], _texts[b]);
        if (score >= _threshold)
        {
            _alike.Add((a, b, score));
            _lookalikes.Add(a, b);
        }
    }

    // Sets of very different sizes cannot be similar enough, whatever they hold.
    private bool CanBeAlike(int a, int b)
    {
        var (x, y) = (_texts.LengthOf(a), _texts.LengthOf(b));
        return Math.Min(x, y) >= _threshold * Math.Max(x, y);
    }

    private IEnumerable<Tie> Ties(Func<int, bool> counts)
    {
        for (var text = 0; text < _texts.Count; text++)
        {
            var same = Counting(text);
            for (var i = 0; i < same.Length; i++)
            {
                for (var j = i + 1; j < same.Length; j++)
                {
                    yield return Tie.Of((same[i], same[j]), Evidence.Shingles, 1);
                }
            }
        }

        foreach (var (a, b, score) in _alike)
        {
            var others = Counting(b);
            foreach (var page in Counting(a))
            {
                foreach (var other in others)
                {
                    yield return Tie.Of((page, other), Evidence.Shingles, score);
                }
            }
        }

        int[] Counting(int text) => [.. _texts.PagesOf(text).Where(counts)];
    }
}
