using Markdig.Syntax;

namespace ShardWiki.Markup;

/// <summary>A directive that stands alone, as a paragraph would.</summary>
public sealed class DirectiveBlock(Directive directive) : LeafBlock(null)
{
    /// <summary>What was written.</summary>
    public Directive Directive { get; } = directive;
}
