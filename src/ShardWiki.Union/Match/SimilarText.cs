namespace ShardWiki.Union;

/// <summary>
/// Every pair of pages whose shingle sets are at least as similar as the threshold, exactly: all-pairs search with
/// prefix filtering (Bayardo, Ma, Srikant, "Scaling up all pairs similarity search", 2007; Xiao and others, "Efficient
/// similarity joins for near duplicate detection", PPJoin, 2008). Two sets that overlap enough share one of their
/// rarest shingles, so only those are indexed.
/// </summary>
internal sealed class SimilarText
{
    private readonly Roster _roster;
    private readonly double _threshold;
    private readonly RareShingles _rare;
    private readonly Dictionary<ulong, int> _heads = [];
    private readonly List<(int Page, int Next)> _postings = [];
    private readonly int[] _lookalikes;
    private readonly int[] _lastAskedBy;

    private SimilarText(Roster roster, double threshold)
    {
        _roster = roster;
        _threshold = threshold;
        _rare = new RareShingles(roster.Pages);
        _lookalikes = new int[roster.Pages.Length];
        _lastAskedBy = new int[roster.Pages.Length];
        Array.Fill(_lastAskedBy, -1);
    }

    /// <summary>
    /// The pairs as ties, in no order. A page that looks like more than a few others of its own shard is boiler-plate:
    /// its text alone ties it to nothing.
    /// </summary>
    public static IEnumerable<Tie> Of(Roster roster, EquivalenceSettings settings)
    {
        var search = new SimilarText(roster, settings.Threshold);
        var bySize = Enumerable.Range(0, roster.Pages.Length)
            .Where(p => Matching.Speaks(roster[p]) && !roster[p].Shingles.Hashes.IsEmpty)
            .OrderBy(search.SizeOf).ThenBy(p => p);
        var ties = new List<Tie>();
        foreach (var page in bySize)
        {
            search.Collect(page, ties);
        }

        return ties.Where(t => !search.IsBoilerPlate(t.A) && !search.IsBoilerPlate(t.B));
    }

    private int SizeOf(int page) => _roster[page].Shingles.Hashes.Length;

    private bool IsBoilerPlate(int page) => _lookalikes[page] >= Buckets<int>.Commonplace;

    private void Collect(int page, List<Tie> ties)
    {
        var rarest = _rare.Of(page);
        foreach (var other in Candidates(page, rarest))
        {
            var score = _roster[page].Shingles.Similarity(_roster[other].Shingles);
            if (score < _threshold)
            {
                continue;
            }

            ties.Add(Tie.Of((page, other), Evidence.Shingles, score));
            if (_roster.AreOfOneShard(page, other))
            {
                _lookalikes[page]++;
                _lookalikes[other]++;
            }
        }

        // Boiler-plate is not indexed either: a thousand generated pages are then compared with a few, not with each
        // other.
        if (!IsBoilerPlate(page))
        {
            AddToIndex(page, rarest);
        }
    }

    // Pages come in rising size, so a later partner overlaps in at least 2t/(1+t) of this one, an earlier one in t of
    // it.
    private List<int> Candidates(int page, ReadOnlySpan<ulong> rarest)
    {
        var candidates = new List<int>();
        var smallest = _threshold * SizeOf(page);
        foreach (var shingle in rarest[..PrefixFor(page, _threshold)])
        {
            var at = RareShingles.IsShared(shingle) && _heads.TryGetValue(shingle, out var head) ? head : -1;
            for (; at >= 0; at = _postings[at].Next)
            {
                var other = _postings[at].Page;
                if (_lastAskedBy[other] != page && SizeOf(other) >= smallest)
                {
                    _lastAskedBy[other] = page;
                    candidates.Add(other);
                }
            }
        }

        return candidates;
    }

    private void AddToIndex(int page, ReadOnlySpan<ulong> rarest)
    {
        foreach (var shingle in rarest[..PrefixFor(page, 2 * _threshold / (1 + _threshold))])
        {
            if (RareShingles.IsShared(shingle))
            {
                _postings.Add((page, _heads.TryGetValue(shingle, out var head) ? head : -1));
                _heads[shingle] = _postings.Count - 1;
            }
        }
    }

    private int PrefixFor(int page, double share)
    {
        var overlap = Math.Max(1, (int)Math.Ceiling((share * SizeOf(page)) - 1e-9));
        return SizeOf(page) - overlap + 1;
    }
}
