using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Finds what could be the same and how sure that is: the evidence (a) to (f) of architecture.md 9, each from an index
/// and never pairwise over everything. What the ties amount to is decided by joining.
/// </summary>
internal static class Matching
{
    /// <summary>
    /// Words that a page needs before its text alone, or with its title, says anything of a page at another path.
    /// Shorter pages are empty, stubs, or nothing but directives.
    /// </summary>
    public const int FewestWords = 8;

    /// <summary>All ties between the pages, the strongest first.</summary>
    public static ImmutableArray<Tie> Of(Roster roster, CoordinationState state, EquivalenceSettings settings)
    {
        IEnumerable<Tie> ties =
        [
            .. Bound(roster, state),
            .. new ForkPoints(roster, state).Pairs
                .Select(p => (A: roster.Find(p.Source), B: roster.Find(p.Target)))
                .Where(p => p.A is not null && p.B is not null && p.A != p.B)
                .Select(p => Tie.Of((p.A!.Value, p.B!.Value), Evidence.History, 1)),
            .. NamedAlike.ByAlias(roster, settings),
            .. EqualContent(roster),
            .. SharedHistory(roster, settings),
            .. EqualPath(roster, settings),
            .. NamedAlike.ByTitle(roster, settings),
            .. SimilarText.Of(roster, settings),
        ];
        var versions = new VersionPages(roster);
        return versions.AreNone ? [.. ties.Order()]
            : [.. ties.Where(t => t.By == Evidence.Binding || !versions.Meet(t.A, t.B)).Order()];
    }

    /// <summary>Whether the text of <paramref name="page"/> is long enough to say something by itself.</summary>
    public static bool Speaks(Roster roster, int page) => roster.WordsOf(page) >= FewestWords;

    private static IEnumerable<Tie> Bound(Roster roster, CoordinationState state)
    {
        foreach (var binding in state.Bindings)
        {
            var members = binding.Members.Select(roster.FindNamed).OfType<int>().Distinct().ToArray();
            var chain = members.Zip(members.Skip(1));
            var star = members.Skip(2).Select(m => (members[0], m));
            foreach (var pair in chain.Concat(star))
            {
                yield return Tie.Of(pair, Evidence.Binding, 1);
            }
        }
    }

    private static IEnumerable<Tie> EqualContent(Roster roster)
    {
        var contents = new Buckets<Fingerprint>(roster);
        for (var page = 0; page < roster.Pages.Length; page++)
        {
            contents.Add(roster.ShownOf(page), page);
        }

        return contents.Pairs()
            .Where(p => Speaks(roster, p.A) || IsOnePlace(roster, p))
            .Select(p => Tie.Of(p, Evidence.Content, 1));
    }

    private static IEnumerable<Tie> SharedHistory(Roster roster, EquivalenceSettings settings)
    {
        var versions = new Buckets<Fingerprint>(roster);
        for (var page = 0; page < roster.Pages.Length; page++)
        {
            if (Life.Says(roster.OwnOf(page)))
            {
                versions.Add(roster.OwnOf(page), page);
            }
        }

        foreach (var page in roster.Changed)
        {
            foreach (var content in Life.FormerContents(roster[page].Gathered))
            {
                versions.Add(content, page);
            }
        }

        foreach (var pair in versions.Pairs())
        {
            var (a, b) = (roster[pair.A], roster[pair.B]);
            var score = roster.Similarity(pair.A, pair.B);
            var doSpeak = Speaks(roster, pair.A) && Speaks(roster, pair.B);
            var isTelling = roster.AreOfOneShard(pair.A, pair.B)
                ? doSpeak && (score >= settings.Path || IsCopy(a.Gathered, b.Gathered))
                : doSpeak || IsOnePage(a.Gathered, b.Gathered);
            if (isTelling)
            {
                yield return Tie.Of(pair, Evidence.History, score);
            }
        }
    }

    // Two pages of one shard were made two on purpose: a version that both once had is not enough when they drifted
    // apart.
    private static bool IsCopy(GatheredPage a, GatheredPage b) =>
        Life.Holds(a, b.Content.Content) || Life.Holds(b, a.Content.Content);

    private static bool IsOnePage(GatheredPage a, GatheredPage b) =>
        a.Path == b.Path || a.History.FormerKeys.Contains(b.Id.Key) || b.History.FormerKeys.Contains(a.Id.Key);

    private static bool IsOnePlace(Roster roster, (int A, int B) pair) =>
        roster.Places.Of(pair.A) == roster.Places.Of(pair.B);

    // A page that was renamed still stands for its old place in other shards, which may not have followed.
    private static IEnumerable<Tie> EqualPath(Roster roster, EquivalenceSettings settings)
    {
        var places = new Buckets<int>(roster);
        for (var page = 0; page < roster.Pages.Length; page++)
        {
            places.Add(roster.Places.Of(page), page);
        }

        // Where nobody sits any more, several may have sat: those places are numbered on.
        var left = new Dictionary<PagePath, int>();
        foreach (var (former, page) in roster.Moved.SelectMany(p => roster.FormerPathsOf(p).Select(f => (f, p))))
        {
            var isLeft = roster.Places.Find(former) is null;
            if (isLeft)
            {
                left.TryAdd(former, roster.Places.Count + left.Count);
            }

            places.Add(isLeft ? left[former] : roster.Places.Find(former)!.Value, page);
        }

        // What stands where a page of its own shard once stood is another page on purpose.
        foreach (var pair in places.Pairs().Where(p => !roster.AreOfOneShard(p.A, p.B) || IsOnePlace(roster, p)))
        {
            var score = roster.Similarity(pair.A, pair.B);
            if (score >= settings.Path)
            {
                yield return Tie.Of(pair, Evidence.Path, score);
            }
            else if (IsOnePlace(roster, pair) && (StoodAt(roster[pair.A], roster[pair.B]) || StoodAt(roster[pair.B], roster[pair.A])))
            {
                yield return Tie.Of(pair, Evidence.History, score);
            }
        }
    }

    // At one place, what stood there before the page was deleted and made anew is an earlier version all the same.
    private static bool StoodAt(ReadPage page, ReadPage other) =>
        Life.Says(other.Gathered.Content.Content)
        && page.Gathered.History.Changes.Any(c => c.Content == other.Gathered.Content.Content);
}
