using System.Collections.Immutable;

namespace ShardWiki.Union;

/// <summary>
/// Pages whose text stands within another page. Candidates share enough of a sample of shingles, the same for all pages,
/// and each is verified by its exact share.
/// </summary>
internal sealed class HeldText
{
    /// <summary>Words that a page needs before it counts as a part of another.</summary>
    public const int FewestWords = 40;

    // A shingle that stands in more pages than this is a phrase, not a passage.
    private const int MostHolders = 256;
    private const int FewestShared = 2;

    // The sample's share scatters around the true one, as a binomial does; of so many deviations below the least share
    // one part in a thousand is missed.
    private const double Deviations = 3;

    private readonly Roster _roster;
    private readonly ShingleSample _sample;
    private readonly double _least;
    private readonly int[] _shared;
    private readonly List<int> _touched = [];
    private readonly List<int> _candidates = [];

    private HeldText(Roster roster, double least)
    {
        _roster = roster;
        _least = least;
        _sample = ShingleSample.Of(roster);
        _shared = new int[roster.Pages.Length];
    }

    /// <summary>
    /// Each pair of a whole and a part of it, by page, with the share. Of pages that look like one, each speaks for
    /// itself; a part that more than a few pages of one shard hold is boiler-plate and says nothing.
    /// </summary>
    public static ImmutableArray<(int Whole, int Part, double Share)> Of(Roster roster, EquivalenceSettings settings)
    {
        var search = new HeldText(roster, settings.Containment);
        var parts = Enumerable.Range(0, roster.Pages.Length).Where(p => roster.WordsOf(p) >= FewestWords);
        return [.. parts.SelectMany(search.WholesOf)];
    }

    private IEnumerable<(int Whole, int Part, double Share)> WholesOf(int part) => FindsCandidates(part) ? VerifiedWholesOf(part) : [];

    private IEnumerable<(int Whole, int Part, double Share)> VerifiedWholesOf(int part)
    {
        var wholes = _candidates
            .Select(w => (Whole: w, Part: part, Share: _roster.ShareIn(part, w)))
            .Where(h => h.Share >= _least).ToArray();
        return wholes.CountBy(h => _roster.Ranks[h.Whole]).All(c => c.Value <= Buckets<int>.Commonplace)
            ? wholes.OrderBy(h => h.Whole)
            : [];
    }

    // Hot: run for every page over all that share a sampled shingle with it.
    private bool FindsCandidates(int part)
    {
        _touched.Clear();
        _candidates.Clear();
        var telling = _sample.OwnOf(part);
        for (var entry = _sample.FirstOf(part); entry < _sample.FirstOf(part + 1); entry++)
        {
            var holders = _sample.HoldersAt(entry);
            if (holders.Length > MostHolders)
            {
                continue;
            }

            telling++;
            foreach (var holder in holders)
            {
                if (_shared[holder]++ == 0)
                {
                    _touched.Add(holder);
                }
            }
        }

        var scatter = Math.Sqrt(telling * _least * (1 - _least));
        var needed = Math.Max(FewestShared, (int)Math.Ceiling((telling * _least) - (Deviations * scatter)));
        foreach (var page in _touched)
        {
            if (_shared[page] >= needed && _roster.LengthOf(page) > _roster.LengthOf(part))
            {
                _candidates.Add(page);
            }

            _shared[page] = 0;
        }

        return _candidates.Count > 0;
    }
}
