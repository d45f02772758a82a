namespace ShardWiki.Union;

/// <summary>
/// Whether pages are alike enough to be one topic as a whole, and not only from one to the next: A looks like B and B
/// like C, and yet A and C may have nothing in common. Sets that are large are judged by their first members.
/// </summary>
internal sealed class Cohesion(Roster roster, EquivalenceSettings settings)
{
    private const int MostJudged = 16;

    /// <summary>
    /// Whether at least half of the pairs across both sets have something in common: a similarity of <c>path</c>, the
    /// least that any evidence takes.
    /// </summary>
    public bool Holds(IReadOnlyCollection<int> ours, IReadOnlyCollection<int> theirs)
    {
        var alike = ours.Take(MostJudged).Sum(a => theirs.Take(MostJudged).Count(b => AreAlike(a, b)));
        return 2 * alike >= Math.Min(ours.Count, MostJudged) * Math.Min(theirs.Count, MostJudged);
    }

    /// <summary>
    /// Whether a set hangs together by a chain: two ties or more that say no more than that texts, titles or places are
    /// alike, and two members that have nothing in common.
    /// </summary>
    public bool IsChain(int[] members, IEnumerable<Tie> ties) =>
        members.Length > 2
        && ties.Count(t => t.By >= Evidence.Path) > 1
        && members.Take(MostJudged).Any(a => members.Take(MostJudged).Any(b => a < b && !AreAlike(a, b)));

    private bool AreAlike(int a, int b) =>
        roster.Similarity(a, b) >= settings.Path;
}
