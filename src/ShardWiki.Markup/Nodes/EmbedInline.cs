using Markdig.Syntax.Inlines;

namespace ShardWiki.Markup;

/// <summary>Something shown in place: <c>![[target]]</c>, or ikiwiki's link to a picture.</summary>
public sealed class EmbedInline : LeafInline
{
    /// <summary>The page or file as written.</summary>
    public required string Target { get; init; }

    /// <summary>What follows <c>#</c>; empty where there is none.</summary>
    public required string Fragment { get; init; }

    /// <summary>
    /// What stands after the bar: alternative words, or a width as <c>300</c> or <c>300x200</c>; may be empty.
    /// </summary>
    public required string Label { get; init; }
}
