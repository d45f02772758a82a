namespace ShardWiki.Markup;

/// <summary>
/// A link that a page holds, as it is written; external URLs are links too and resolve to themselves.
/// </summary>
public sealed record PageLink
{
    /// <summary>How it is written.</summary>
    public required LinkKind Kind { get; init; }

    /// <summary>
    /// What it points at, unescaped, a stable id behind <see cref="StableId.Scheme"/>, without query and fragment; empty for a link within the page. An external address
    /// stands here whole, as it is written.
    /// </summary>
    public required string Target { get; init; }

    /// <summary>What follows <c>#</c>, unescaped; empty where there is none.</summary>
    public required string Fragment { get; init; }

    /// <summary>The words that it shows; empty where the target's title should stand.</summary>
    public required string Label { get; init; }

    /// <summary>Its line, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Its column, counted from 1.</summary>
    public required int Column { get; init; }

    /// <summary>True for a target with a URL scheme or host, which no page of the union can be.</summary>
    public required bool IsExternal { get; init; }
}
