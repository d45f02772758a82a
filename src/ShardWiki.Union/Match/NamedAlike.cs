namespace ShardWiki.Union;

/// <summary>
/// Ties between pages that bear one name: the same title, or a title that the other gives itself as an alias.
/// </summary>
internal static class NamedAlike
{
    /// <summary>Pages with equal titles and texts that are similar enough.</summary>
    public static IEnumerable<Tie> ByTitle(Roster roster, EquivalenceSettings settings) =>
        SimilarEnough(Titles(roster).Pairs(), Evidence.Title, (roster, settings));

    /// <summary>Pages of which one names the other's title or path as its alias, and that are similar enough.</summary>
    public static IEnumerable<Tie> ByAlias(Roster roster, EquivalenceSettings settings)
    {
        if (roster.Pages.All(p => p.Facts.Aliases.IsEmpty))
        {
            return [];
        }

        var (titles, paths) = (Titles(roster), Paths(roster));
        var pairs =
            from page in Enumerable.Range(0, roster.Pages.Length)
            from alias in roster[page].Facts.Aliases
            from named in titles.Telling(TitleKey.Folded(alias)).Concat(paths.Telling(TitleKey.Folded(alias)))
            where named != page
            select (Math.Min(page, named), Math.Max(page, named));
        return SimilarEnough(pairs.Distinct(), Evidence.Alias, (roster, settings));
    }

    private static Buckets<string> Titles(Roster roster)
    {
        var titles = new Buckets<string>(roster);
        for (var page = 0; page < roster.Pages.Length; page++)
        {
            if (TitleKey.Find(roster[page].Facts.Title) is { } key)
            {
                titles.Add(key, page);
            }
        }

        return titles;
    }

    private static Buckets<string> Paths(Roster roster)
    {
        var paths = new Buckets<string>(roster);
        for (var page = 0; page < roster.Pages.Length; page++)
        {
            paths.Add(TitleKey.Folded(roster.PathOf(page).ToString()), page);
        }

        return paths;
    }

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
