using System.Collections.Immutable;
using System.Text;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>An open overlay as the union shows it, and whether its result is what the page shows.</summary>
public sealed record OverlayStanding
{
    /// <summary>The decision that drafted it, which is its name.</summary>
    public required long Seq { get; init; }

    /// <summary>The page that it edits.</summary>
    public required Identity Page { get; init; }

    /// <summary>The shard's version that it was made against.</summary>
    public required Revision BaseRevision { get; init; }

    /// <summary>The content that it was made against.</summary>
    public required Fingerprint BaseContent { get; init; }

    /// <summary>The edit as it is shown, as a unified diff for people to read.</summary>
    public required string Patch { get; init; }

    /// <summary>Who wrote it.</summary>
    public required Author Author { get; init; }

    /// <summary>When it was drafted.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in the author's words.</summary>
    public required string Message { get; init; }

    /// <summary>Others who revised it, in order.</summary>
    public ImmutableArray<Author> Revisers { get; init; } = [];

    /// <summary>How far it has come: <c>open</c>, <c>submitted</c>, <c>applying</c> or <c>refused</c>.</summary>
    public string Status { get; init; } = "open";

    /// <summary>
    /// How it stands to what its shard holds now: <c>clean</c>, <c>rebased</c>, <c>conflicted</c>, <c>upstreamed</c> or
    /// <c>orphaned</c>.
    /// </summary>
    public required string Drift { get; init; }

    /// <summary>The same for people, in a clause.</summary>
    public string Clause { get; init; } = "";

    /// <summary>True where the page shows its result; where false, the drift says why not.</summary>
    public required bool IsShown { get; init; }

    /// <summary>The standing of an overlay as it lies.</summary>
    public static OverlayStanding Of(LaidOverlay laid) => new()
    {
        Seq = laid.Overlay.Seq,
        Page = laid.Page,
        BaseRevision = laid.Overlay.BaseRevision,
        BaseContent = laid.Overlay.BaseContent,
        Patch = Encoding.UTF8.GetString(laid.Patch.Span),
        Author = laid.Overlay.Author,
        Revisers = laid.Overlay.Revisers,
        At = laid.Overlay.At,
        Message = laid.Overlay.Message,
        Status = laid.Overlay.Status.Word,
        Drift = laid.Drift.Word,
        Clause = laid.Drift.Clause,
        IsShown = laid.Drift.IsShown,
    };
}
