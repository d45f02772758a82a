namespace ShardWiki;

/// <summary>A space whose journal is to be repaired, and what is said beforehand.</summary>
public sealed record JournalRepairRequest(SpaceRequest Space)
{
    /// <summary>True where what is proposed is to be done.</summary>
    public bool IsToBeDone { get; init; }

    /// <summary>A remote of the repository, or an address, that a whole copy may be taken from; null for none.</summary>
    public string? From { get; init; }

    /// <summary>True where a journal is right that ends before what was seen of it here.</summary>
    public bool AcceptsShorter { get; init; }
}
