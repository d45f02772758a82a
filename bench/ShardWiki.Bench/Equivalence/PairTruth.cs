using ShardWiki.Union;

namespace ShardWiki.Bench;

/// <summary>
/// The exact truth of all pairs, by an inverted index of every shingle: nothing is estimated and nothing left out.
/// </summary>
internal static class PairTruth
{
    /// <summary>Every pair of pages that speak and are at least so similar, with the similarity.</summary>
    public static Dictionary<(int, int), double> Of(Roster roster, double least)
    {
        var truth = new Dictionary<(int, int), double>();
        foreach (var (page, other, shared) in Shared(roster, p => Matching.Speaks(roster, p)))
        {
            var similarity = shared / (double)(SizeOf(roster, page) + SizeOf(roster, other) - shared);
            if (similarity >= least)
            {
                truth.Add((other, page), similarity);
            }
        }

        return truth;
    }

    /// <summary>
    /// Every whole and part, as the rule has it: long enough, held to that share, and by few pages of each shard.
    /// </summary>
    public static HashSet<(int Whole, int Part)> Held(Roster roster, double least)
    {
        var held = new List<(int Whole, int Part)>();
        foreach (var (page, other, shared) in Shared(roster, _ => true))
        {
            var (part, whole) = SizeOf(roster, page) < SizeOf(roster, other) ? (page, other) : (other, page);
            if (SizeOf(roster, part) < SizeOf(roster, whole)
                && roster[part].Facts.Words >= HeldText.FewestWords
                && shared / (double)SizeOf(roster, part) >= least)
            {
                held.Add((whole, part));
            }
        }

        return [.. held.GroupBy(h => h.Part).Where(IsTelling).SelectMany(g => g)];

        bool IsTelling(IEnumerable<(int Whole, int Part)> wholes) =>
            wholes.CountBy(h => roster.Ranks[h.Whole]).All(c => c.Value <= Buckets<int>.Commonplace);
    }

    private static IEnumerable<(int Page, int Other, int Shared)> Shared(Roster roster, Func<int, bool> counts)
    {
        var postings = new Dictionary<ulong, List<int>>();
        var shared = new int[roster.Pages.Length];
        for (var page = 0; page < roster.Pages.Length; page++)
        {
            if (!counts(page))
            {
                continue;
            }

            var touched = new List<int>();
            foreach (var shingle in roster[page].Shingles.Hashes)
            {
                if (!postings.TryGetValue(shingle, out var pages))
                {
                    postings.Add(shingle, pages = []);
                }

                foreach (var other in pages)
                {
                    if (shared[other]++ == 0)
                    {
                        touched.Add(other);
                    }
                }

                pages.Add(page);
            }

            foreach (var other in touched)
            {
                yield return (page, other, shared[other]);
                shared[other] = 0;
            }
        }
    }

    private static int SizeOf(Roster roster, int page) => roster[page].Shingles.Hashes.Length;
}
