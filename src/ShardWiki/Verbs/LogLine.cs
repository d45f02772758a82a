namespace ShardWiki;

/// <summary>One decision as the log tells it.</summary>
public sealed record LogLine
{
    /// <summary>Its sequence number.</summary>
    public required long Seq { get; init; }

    /// <summary>When, in UTC.</summary>
    public required string At { get; init; }

    /// <summary>Who.</summary>
    public required string Actor { get; init; }

    /// <summary>Its type.</summary>
    public required string Type { get; init; }

    /// <summary>What it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>What it says, for people.</summary>
    public required string Sentence { get; init; }

    /// <summary>False where this version does not know its type.</summary>
    public required bool IsKnown { get; init; }

    /// <summary>The decision that revokes it; null where it stands.</summary>
    public required long? RevokedBy { get; init; }

    /// <summary>True where it does not follow from what stood before it, and so has no effect.</summary>
    public required bool IsVoid { get; init; }

    /// <summary>Why it changes nothing, in a few words; empty where it does.</summary>
    public required string Remark { get; init; }
}
