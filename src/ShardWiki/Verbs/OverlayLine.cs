using ShardWiki.Coordination;
using ShardWiki.Union;

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

    /// <summary>
    /// How it stands to its shard: <c>clean</c> or <c>rebased</c> where the page shows it, <c>conflicted</c>,
    /// <c>upstreamed</c> or <c>orphaned</c> where it does not.
    /// </summary>
    public required string State { get; init; }

    internal static OverlayLine Of(LaidOverlay laid) => Of(OverlayStanding.Of(laid));

    internal static OverlayLine Of(OverlayStanding overlay) => new()
    {
        Seq = overlay.Seq,
        Page = overlay.Page.ToString(),
        BaseRevision = overlay.BaseRevision.ToString(),
        Author = overlay.Author.Name,
        At = LockWriting.Time(overlay.At),
        Message = overlay.Message,
        Status = overlay.Status,
        State = overlay.Drift,
    };
}
