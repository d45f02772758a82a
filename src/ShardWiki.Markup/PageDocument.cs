using System.Collections.Immutable;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ShardWiki.Markup;

/// <summary>
/// The document tree of one page, for the room that renders. Links in it carry their number in
/// <see cref="PageFacts.Links"/>. It is not safe to share between threads.
/// </summary>
public sealed class PageDocument
{
    internal static readonly object NumberKey = new();

    internal static readonly object PiecesKey = new();

    internal PageDocument(MarkdownDocument tree) => Tree = tree;

    /// <summary>The Markdig tree; wiki links, embeds and directives are nodes of this room's own types.</summary>
    public MarkdownDocument Tree { get; }

    /// <summary>True where the tree holds HTML written by the author, so that the full guard must look at it.</summary>
    public required bool HoldsHtml { get; init; }

    /// <summary>True where the title is the page's first heading, which is then not shown again in the body.</summary>
    public required bool TitleIsFirstHeading { get; init; }

    /// <summary>True where a limit was met or the bytes are no text: the tree is one block of literal text.</summary>
    public required bool IsLiteral { get; init; }

    /// <summary>
    /// The number of a link in <see cref="PageFacts.Links"/>: for <c>LinkInline</c>, <c>AutolinkInline</c> and this
    /// room's own nodes; null for whatever is no link. HTML that the author wrote has no numbers.
    /// </summary>
    public int? NumberOf(MarkdownObject node) => node.GetData(NumberKey) as int?;

    /// <summary>
    /// The pieces of a block of HTML that holds links or directives between its tags; none for any other.
    /// </summary>
    public ImmutableArray<HtmlPiece> PiecesOf(HtmlBlock block) =>
        block.GetData(PiecesKey) is ImmutableArray<HtmlPiece> pieces ? pieces : [];

    /// <summary>
    /// The anchor of a heading or a named block, which is also the id among its HTML attributes; null for none.
    /// </summary>
    public string? AnchorOf(MarkdownObject node) => node.TryGetAttributes()?.Id;
}
