using Markdig.Syntax.Inlines;

namespace ShardWiki.Markup;

/// <summary>
/// A tag in running text, <c>#tag</c>, or ikiwiki's <c>[[!taglink tag]]</c>: a link to the tag's page.
/// </summary>
public sealed class TagInline : LeafInline
{
    /// <summary>The tag, without <c>#</c>.</summary>
    public required string Tag { get; init; }

    /// <summary>The words to show.</summary>
    public required string Label { get; init; }
}
