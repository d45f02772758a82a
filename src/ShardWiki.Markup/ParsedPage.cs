namespace ShardWiki.Markup;

/// <summary>
/// One page as its dialect reads it. The facts are kept for the whole build; text and document are big and are made
/// again where they are shown.
/// </summary>
public sealed record ParsedPage
{
    /// <summary>What the union needs to know: titles, links, headings, tags, findings.</summary>
    public required PageFacts Facts { get; init; }

    /// <summary>The text that a reader sees, without markup, words separated by white space.</summary>
    public required string Text { get; init; }

    /// <summary>The document tree, for rendering.</summary>
    public required PageDocument Document { get; init; }
}
