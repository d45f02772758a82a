namespace ShardWiki;

/// <summary>What an archive is made of, and where it goes.</summary>
public sealed record ArchiveRequest
{
    /// <summary>The space.</summary>
    public required SpaceRequest Space { get; init; }

    /// <summary>The file to write; what stood there is replaced when the archive is whole.</summary>
    public required string Output { get; init; }

    /// <summary>Told of each step.</summary>
    public IProgress<WalkStep>? Progress { get; init; }
}
