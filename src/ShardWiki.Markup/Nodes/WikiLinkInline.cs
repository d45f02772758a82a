using Markdig.Syntax.Inlines;

namespace ShardWiki.Markup;

/// <summary>
/// A wiki link, <c>[[page]]</c>, with target, fragment and label as they are written. What it leads to is decided by
/// the union, under its number (<see cref="PageDocument.NumberOf"/>).
/// </summary>
public sealed class WikiLinkInline : LeafInline
{
    /// <summary>The page's name as written; empty for a place within the same page.</summary>
    public required string Target { get; init; }

    /// <summary>What follows <c>#</c>; empty where there is none.</summary>
    public required string Fragment { get; init; }

    /// <summary>The words to show; empty where the target's title should stand.</summary>
    public required string Label { get; init; }
}
