namespace ShardWiki;

/// <summary>Two pages to be compared, and in which form the answer is wanted.</summary>
public sealed record DiffRequest(SpaceRequest Space, string A, string B)
{
    /// <summary>What is wanted besides the facts.</summary>
    public DiffForm Form { get; init; }
}
