using System.Collections.Immutable;

namespace ShardWiki.Markup;

/// <summary>
/// The text that Markdig is given: the page without front matter and comments, each directive replaced by a mark (its
/// number between two noncharacters), because a directive may span paragraphs, which no block of Markdown may.
/// </summary>
internal sealed record MarkedText
{
    public required string Text { get; init; }

    public required SourceMap Map { get; init; }

    public ImmutableArray<Directive> Directives { get; init; } = [];

    /// <summary>Offsets in the page of directives that do not end.</summary>
    public ImmutableArray<int> Unended { get; init; } = [];

    /// <summary>The limit that marking met; else null.</summary>
    public LimitMet? Limit { get; init; }
}
