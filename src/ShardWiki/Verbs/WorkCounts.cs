namespace ShardWiki;

/// <summary>
/// What a build had to do before it made files: pages that were parsed, and pairs of texts that were compared to the last
/// shingle. Of the others it was remembered.
/// </summary>
public sealed record WorkCounts(int Parsed, int Verified)
{
    /// <summary>All was remembered.</summary>
    public static readonly WorkCounts Nothing = new(0, 0);
}
