namespace ShardWiki;

/// <summary>What a space is exported to; one of the two is named.</summary>
public sealed record ExportRequest
{
    /// <summary>The space.</summary>
    public required SpaceRequest Space { get; init; }

    /// <summary>The EPUB to write; null for none.</summary>
    public string? Epub { get; init; }

    /// <summary>The ZIM file to write; null for none.</summary>
    public string? Zim { get; init; }

    /// <summary>Told of each step.</summary>
    public IProgress<WalkStep>? Progress { get; init; }
}
