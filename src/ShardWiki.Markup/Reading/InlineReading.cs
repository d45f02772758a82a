using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ShardWiki.Markup;

/// <summary>Reads the inline nodes of one block after the other: text, links and tags.</summary>
internal sealed class InlineReading(TreeReading page, DirectiveMarks marks, SourceMap map)
{
    private int _depth;

    public void Read(ContainerInline container)
    {
        if (++_depth > PageLimit.InlineNesting.Allowed)
        {
            page.Limit ??= new LimitMet(PageLimit.InlineNesting, _depth, map.Written(container.Span.Start));
        }

        for (var inline = container.FirstChild; inline is not null && page.Limit is null; inline = inline.NextSibling)
        {
            inline = inline is DelimiterInline open ? Settled(open) : inline;
            Read(inline);
        }

        _depth--;
    }

    private void Read(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                page.Text.Append(literal.Content.AsSpan());
                break;
            case LineBreakInline:
                page.Text.Append(" ");
                break;
            case CodeInline code:
                marks.RestoreIn(code);
                page.Text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                page.Text.Append(entity.Transcoded.AsSpan());
                break;
            case HtmlInline html:
                html.Tag = marks.Restored(html.Tag);
                page.Html.Take(html.Tag, page.Text, _ => map.Written(html.Span.Start));
                break;
            case DirectiveInline directive:
                page.Take(directive.Directive, map.Written(directive.Span.Start));
                break;
            default:
                ReadLink(inline);
                break;
        }
    }

    /// <summary>
    /// A bracket or mark that opened nothing is literal text. Markdig leaves it as the parent of all that follows,
    /// which nests without end; here what follows stands beside it.
    /// </summary>
    private static LiteralInline Settled(DelimiterInline open)
    {
        var literal = new LiteralInline(open.ToLiteral()) { Span = open.Span, Line = open.Line, Column = open.Column };
        open.ReplaceBy(literal);
        return literal;
    }

    private void ReadLink(Inline inline)
    {
        switch (inline)
        {
            case LinkInline link:
                ReadMarkdownLink(link);
                break;
            case AutolinkInline address:
                ReadAddress(address);
                break;
            case WikiLinkInline wiki:
                page.Text.Append(wiki.Label.Length > 0 ? wiki.Label : ShownName(wiki));
                page.Links.AddName(wiki, LinkKind.Wiki, new WrittenLink(wiki.Target, wiki.Fragment, wiki.Label));
                break;
            case EmbedInline embed:
                page.Text.Append(IsSize(embed.Label) ? "" : embed.Label);
                page.Links.AddName(embed, LinkKind.Embed, new WrittenLink(embed.Target, embed.Fragment, embed.Label));
                break;
            case TagInline tag:
                page.Text.Append(tag.Label);
                page.Directives.TakeTag(tag.Tag);
                page.Links.AddName(tag, LinkKind.Tag, new WrittenLink(tag.Tag, "", tag.Label));
                break;
            case ContainerInline container:
                Read(container);
                break;
        }

        page.CountLinks(map.Written(inline.Span.Start));
    }

    private void ReadAddress(AutolinkInline address)
    {
        var url = marks.Restored(address.Url);
        var number = page.Links.Reserve(address, LinkKind.Markdown, address.IsEmail ? "mailto:" + url : url);
        var words = StableId.IsAskedFor(url) ? "" : url;
        page.Text.Append(words);
        page.Links.Label(number, words);
    }

    private void ReadMarkdownLink(LinkInline link)
    {
        marks.RestoreIn(link);
        var number = page.Links.Reserve(link, link.IsImage ? LinkKind.Picture : LinkKind.Markdown, link.Url ?? "");
        var start = page.Text.Length;
        Read((ContainerInline)link);
        page.Links.Label(number, page.Text.LineSince(start));
    }

    private static bool IsSize(string label) => label.All(c => char.IsAsciiDigit(c) || c == 'x');

    /// <summary>
    /// What stands for a link without words until its target's title is known: the last part of its path.
    /// </summary>
    private static string ShownName(WikiLinkInline wiki)
    {
        var name = wiki.Target[(wiki.Target.TrimEnd('/').LastIndexOf('/') + 1)..];
        return name.Length == 0 ? wiki.Fragment : name.Replace('_', ' ');
    }
}
