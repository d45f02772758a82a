using Markdig.Syntax.Inlines;

namespace ShardWiki.Markup;

/// <summary>
/// A piece of a block of HTML on a page of ikiwiki's, which carries directives out and follows links in HTML too: HTML as
/// it is written, or one of the two. A closed set.
/// </summary>
public abstract record HtmlPiece
{
    private HtmlPiece()
    {
    }

    /// <summary>HTML of the author's.</summary>
    public sealed record Raw(string Html) : HtmlPiece;

    /// <summary>A directive between its tags.</summary>
    public sealed record Made(Directive Directive) : HtmlPiece;

    /// <summary>A wiki link or an embedded picture between its tags.</summary>
    public sealed record Link(Inline Node, string Target, string Fragment, string Label) : HtmlPiece;
}
