namespace ShardWiki;

/// <summary>One live overlay: its number, page, base, author, time, message, and whether the page shows it.</summary>
public sealed record OverlayLine
{
    /// <summary>The decision that drafted it.</summary>
    public required long Seq { get; init; }

    /// <summary>The identity of its page.</summary>
    public required string Page { get; init; }

    /// <summary>The shard's revision that it was made against; empty where the shard names none.</summary>
    public required string BaseRevision { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string Author { get; init; }

    /// <summary>When, in UTC.</summary>
    public required string At { get; init; }

    /// <summary>Why.</summary>
    public required string Message { get; init; }

    /// <summary>How far it has come: <c>open</c>, <c>submitted</c>, <c>applying</c> or <c>refused</c>.</summary>
    public required string Status { get; init; }

    /// <summary><c>shown</c>, or <c>conflict</c> where its base moved or its page is gone.</summary>
    public required string State { get; init; }
}
