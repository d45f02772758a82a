using System.Collections.Immutable;

namespace ShardWiki.Union;

/// <summary>
/// Pairs of pages whose shingle sets are at least as similar as the threshold: candidates by MinHash and bands, each
/// verified by its exact similarity. What is found is never wrong; how little is missed is measured in
/// <c>bench/README.md</c>.
/// </summary>
internal sealed class SimilarText
{
    private readonly Roster _roster;
    private readonly double _threshold;
    private readonly HashSet<ulong> _looked = [];
    private readonly List<Tie> _ties = [];
    private readonly int[] _lookalikes;

    private SimilarText(Roster roster, double threshold)
    {
        _roster = roster;
        _threshold = threshold;
        _lookalikes = new int[roster.Pages.Length];
    }

    /// <summary>
    /// The pairs as ties, in no order. A page that looks like more than a few others of its own shard is boiler-plate:
    /// its text alone ties it to nothing.
    /// </summary>
    public static ImmutableArray<Tie> Of(Roster roster, EquivalenceSettings settings) =>
        Search(roster, settings).Found();

    /// <summary>The same search with how many pairs it compared, for the benchmark.</summary>
    public static (ImmutableArray<Tie> Ties, int Compared) Counted(Roster roster, EquivalenceSettings settings)
    {
        var search = Search(roster, settings);
        return ([.. search._ties], search._looked.Count);
    }

    private static SimilarText Search(Roster roster, EquivalenceSettings settings)
    {
        var search = new SimilarText(roster, settings.Threshold);
        var speaking = Enumerable.Range(0, roster.Pages.Length)
            .Where(p => Matching.Speaks(roster[p]) && !roster[p].Shingles.Hashes.IsEmpty).ToArray();
        var length = settings.Permutations;
        var banding = Banding.For(settings.Threshold, length);
        var index = new BandIndex(roster, Signatures(roster, speaking, length), length);
        for (var band = 0; band < banding.Bands; band++)
        {
            index.Look(speaking, (band * banding.Rows, banding.Rows), search.Look);
        }

        return search;
    }

    private static uint[] Signatures(Roster roster, int[] speaking, int length)
    {
        var permutations = Permutations.Of(length);
        var signatures = new uint[roster.Pages.Length * length];
        foreach (var page in speaking)
        {
            MinHash.Write(
                roster[page].Shingles.Hashes.AsSpan(), permutations, signatures.AsSpan(page * length, length));
        }

        return signatures;
    }

    private ImmutableArray<Tie> Found() => [.. _ties.Where(t => !IsBoilerPlate(t.A) && !IsBoilerPlate(t.B))];

    private bool IsBoilerPlate(int page) => _lookalikes[page] >= Buckets<int>.Commonplace;

    private void Look(int a, int b)
    {
        // Mixed, since a number's own hash is its two halves laid over each other, which neighbours share. No two pairs
        // are mixed into one.
        if (!CanBeAlike(a, b) || !_looked.Add(WordHashes.Mixed(((ulong)(uint)a << 32) | (uint)b)))
        {
            return;
        }

        var score = _roster[a].Shingles.Similarity(_roster[b].Shingles);
        if (score < _threshold)
        {
            return;
        }

        _ties.Add(Tie.Of((a, b), Evidence.Shingles, score));
        if (_roster.AreOfOneShard(a, b))
        {
            _lookalikes[a]++;
            _lookalikes[b]++;
        }
    }

    // Sets of very different sizes cannot be similar enough, whatever they hold.
    private bool CanBeAlike(int a, int b)
    {
        var (x, y) = (_roster[a].Shingles.Hashes.Length, _roster[b].Shingles.Hashes.Length);
        return Math.Min(x, y) >= _threshold * Math.Max(x, y);
    }
}
