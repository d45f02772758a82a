namespace ShardWiki.Union;

/// <summary>How any two pages of a union stand to each other, voices of one topic or not.</summary>
public static class Standing
{
    /// <summary>
    /// How <paramref name="page"/> differs from <paramref name="reference"/>; <paramref name="merge"/> is git's.
    /// </summary>
    public static Divergence Of(
        UnionGraph union, UnitedPage page, UnitedPage reference, Func<MergeQuestion, MergeAnswer> merge) =>
        new Diverging(union.Common, merge, new VerifiedPairs()).Of(page.Read, reference.Read);
}
