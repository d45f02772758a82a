namespace ShardWiki;

/// <summary>
/// A page to be merged into another, and the text that comes of it; null for what git's three-way merge makes.
/// </summary>
public sealed record MergeRequest(DecisionRequest Decision, string Source, string Target)
{
    /// <summary>The whole text of the target as it should read.</summary>
    public ReadOnlyMemory<byte>? Text { get; init; }
}
