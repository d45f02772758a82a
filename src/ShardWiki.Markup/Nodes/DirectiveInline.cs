using Markdig.Syntax.Inlines;

namespace ShardWiki.Markup;

/// <summary>A directive within a line of text.</summary>
public sealed class DirectiveInline(Directive directive) : LeafInline
{
    /// <summary>What was written.</summary>
    public Directive Directive { get; } = directive;
}
