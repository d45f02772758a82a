namespace ShardWiki;

/// <summary>Which site is held against which space.</summary>
public sealed record VerifyRequest
{
    /// <summary>The space that the site was made of.</summary>
    public required SpaceRequest Space { get; init; }

    /// <summary>The folder of the site, relative to the current one.</summary>
    public required string Site { get; init; }

    /// <summary>How many shards and pages are worked on at once; 0 for as many as there are processors.</summary>
    public int Degree { get; init; }

    /// <summary>Who is told how far it went.</summary>
    public IProgress<WalkStep>? Progress { get; init; }
}
