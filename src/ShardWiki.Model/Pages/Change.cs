namespace ShardWiki.Model;

/// <summary>
/// One version of a page in its shard's history: revision, author, time and what the content then was.
/// </summary>
public sealed record Change
{
    /// <summary>The shard's name for the version.</summary>
    public required Revision Revision { get; init; }

    /// <summary>Who wrote it.</summary>
    public required Author Author { get; init; }

    /// <summary>When the author wrote it, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The content of that version; none where the page was deleted in it.</summary>
    public required Fingerprint Content { get; init; }
}
