namespace ShardWiki;

/// <summary>An archive was written.</summary>
public sealed record ArchiveOutcome : VerbOutcome
{
    /// <summary>The file, as it was asked for.</summary>
    public required string Output { get; init; }

    /// <summary>Files in the bag's payload.</summary>
    public required int Files { get; init; }

    /// <summary>Bytes of the archive.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of the archive: what to note elsewhere, since an archive cannot vouch for itself.</summary>
    public required string Sha256 { get; init; }
}
