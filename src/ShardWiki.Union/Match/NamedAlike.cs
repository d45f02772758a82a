namespace ShardWiki.Union;

/// <summary>
/// Ties between pages that bear one name: the same title, or a title that the other gives itself as an alias.
/// </summary>
internal static class NamedAlike
{
    /// <summary>Pages with equal titles and texts that are similar enough.</summary>
    public static IEnumerable<Tie> ByTitle(Roster roster, EquivalenceSettings settings)
    {
        var titles = new Buckets<ulong>(roster);
        for (var page = 0; page < roster.Pages.Length; page++)
        {
            if (roster.TitleHashOf(page) is var hash and not 0)
            {
                titles.Add(hash, page);
            }
        }

        return SimilarEnough(titles.Pairs(), Evidence.Title, (roster, settings))
            .Where(t => TitleOf(roster, t.A) == TitleOf(roster, t.B));
    }

    /// <summary>Pages of which one names the other's title or path as its alias, and that are similar enough.</summary>
    public static IEnumerable<Tie> ByAlias(Roster roster, EquivalenceSettings settings)
    {
        if (roster.Pages.All(p => p.Facts.Aliases.IsEmpty))
        {
            return [];
        }

        var all = Enumerable.Range(0, roster.Pages.Length);
        var titles = all.ToLookup(p => TitleOf(roster, p), StringComparer.Ordinal);
        var paths = all.ToLookup(p => TitleKey.Folded(roster.PathOf(p).ToString()), StringComparer.Ordinal);
        var pairs =
            from page in all
            from alias in roster[page].Facts.Aliases
            let key = TitleKey.Folded(alias)
            from named in Telling(roster, titles[key]).Concat(Telling(roster, paths[key]))
            where named != page
            select (Math.Min(page, named), Math.Max(page, named));
        return SimilarEnough(pairs.Distinct(), Evidence.Alias, (roster, settings));
    }

    private static string? TitleOf(Roster roster, int page) => TitleKey.Find(roster[page].Facts.Title);

    private static IEnumerable<int> Telling(Roster roster, IEnumerable<int> pages) =>
        Buckets<int>.IsTelling(roster, [.. pages]) ? pages : [];

    private static IEnumerable<Tie> SimilarEnough(
        IEnumerable<(int A, int B)> pairs, Evidence by, (Roster Roster, EquivalenceSettings Settings) at)
    {
        foreach (var pair in pairs)
        {
            var score = Matching.Speaks(at.Roster, pair.A) && Matching.Speaks(at.Roster, pair.B)
                ? at.Roster.Similarity(pair.A, pair.B)
                : 0;
            if (score > 0 && score >= at.Settings.Title)
            {
                yield return Tie.Of(pair, by, score);
            }
        }
    }
}
