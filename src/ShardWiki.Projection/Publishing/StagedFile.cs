namespace ShardWiki.Projection;

/// <summary>
/// A file of the new site, and under which name it is staged; null where the output holds it already.
/// </summary>
internal sealed record StagedFile(PublishedFile File, string? Staged)
{
    /// <summary>What the next build is to remember of it; null where it is to remember nothing.</summary>
    public RememberedFile? Remembered { get; init; }
}
