namespace ShardWiki;

/// <summary>Which archive is to be checked, and how far.</summary>
public sealed record ArchiveVerifyRequest
{
    /// <summary>The file.</summary>
    public required string File { get; init; }

    /// <summary>Whether the site is to be made again from what the archive holds, and compared.</summary>
    public bool Rebuild { get; init; }

    /// <summary>What the lock's times are held against; nothing of the outcome depends on it.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Told of each step.</summary>
    public IProgress<WalkStep>? Progress { get; init; }
}
