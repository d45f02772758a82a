using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary>Writes what stands within a block: text, emphasis, links, pictures.</summary>
internal sealed class InlineWriter(BodyScope scope)
{
    private PictureWriter Pictures => new(scope, isInLink: scope.LinkDepth > 0);

    /// <summary>Writes <paramref name="container"/>'s children; nothing where there is none.</summary>
    public void Write(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            WriteOne(inline);
        }
    }

    /// <summary>Writes one node that stands by itself.</summary>
    public void Write(Inline inline) => WriteOne(inline);

    private void WriteOne(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                WriteText(literal);
                break;
            case FormulaInline formula:
                WriteFormula(formula);
                break;
            case CodeInline code when FindFormula(code) is { } formula:
                scope.Made("span", formula);
                break;
            case CodeInline code:
                scope.Html.Append("<code>");
                HtmlText.Append(scope.Html, code.ContentSpan);
                scope.Html.Append("</code>");
                break;
            case LineBreakInline line:
                scope.Html.Append(line.IsHard ? "<br>\n" : "\n");
                break;
            case HtmlEntityInline entity:
                HtmlText.Append(scope.Html, entity.Transcoded.AsSpan());
                break;
            case HtmlInline html:
                scope.Raw(html.Tag, isBlock: false);
                break;
            case EmphasisInline emphasis:
                WriteEmphasis(emphasis);
                break;
            case LinkInline { IsImage: true } picture:
                Pictures.Write(picture, PlainText.Of(picture));
                break;
            case LinkInline { FirstChild: null, Url: { } url } link when StableId.IsAskedFor(url):
                WriteLabelled(link, "");
                break;
            case LinkInline link:
                WriteLink(link, () => Write(link));
                break;
            case AutolinkInline auto when StableId.IsAskedFor(auto.Url):
                WriteLabelled(auto, "");
                break;
            case AutolinkInline auto:
                WriteLink(auto, () => HtmlText.Append(scope.Html, auto.Url));
                break;
            case WikiLinkInline wiki:
                WriteLabelled(wiki, wiki.Label);
                break;
            case TagInline tag:
                WriteLabelled(tag, tag.Label);
                break;
            case EmbedInline embed:
                WriteEmbed(embed);
                break;
            case DirectiveInline directive when scope.LinkDepth > 0:
                scope.Box("span", directive.Directive);
                break;
            case DirectiveInline directive:
                scope.LineDirective(directive.Directive);
                break;
            case TaskList task:
                scope.Html.Append(task.Checked
                    ? "<span class=\"task task-done\">☑</span>"
                    : "<span class=\"task task-open\">☐</span>");
                break;
            case FootnoteLink note:
                new FootnoteWriter(scope).Write(note);
                break;
            case ContainerInline container:
                Write(container);
                break;
        }
    }

    private void WriteFormula(FormulaInline formula)
    {
        if (FormulaWriter.Find(scope, formula.Content, formula.IsDisplay) is { } made)
        {
            scope.Made("span", made);
        }
        else
        {
            HtmlText.Append(scope.Html, formula.Marks + formula.Content + formula.Marks);
        }
    }

    // The dollars around a formula are its marks and no text.
    private void WriteText(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        text = text.Length > 0 && FindFormula(literal.NextSibling) is not null ? text[..^1] : text;
        text = text.Length > 0 && FindFormula(literal.PreviousSibling) is not null ? text[1..] : text;
        HtmlText.Append(scope.Html, text);
    }

    private string? FindFormula(Inline? inline) =>
        inline is CodeInline code && FormulaWriter.IsFormula(code) ? FormulaWriter.Find(scope, code.ContentSpan.ToString(), isDisplay: false) : null;

    private void WriteEmphasis(EmphasisInline emphasis)
    {
        scope.Phrases.Open(OpenPhrases.ElementOf(emphasis));
        Write(emphasis);
        scope.Phrases.Close();
    }

    private void WriteLabelled(MarkdownObject link, string label) => WriteLink(link, () =>
    {
        var shown = label.Length > 0 || scope.NumberOf(link) is not { } number ? label : scope.Links.At(number).Label;
        HtmlText.Append(scope.Html, shown);
    });

    /// <summary>A link to a page in a paragraph of its own, where it is not shown in place.</summary>
    public void WriteParagraph(MarkdownObject link, string label)
    {
        scope.Html.Append("<p>");
        WriteLabelled(link, label);
        scope.Line("</p>");
    }

    // Links within links are no HTML: the outer one is the link, the inner one its words.
    private void WriteLink(MarkdownObject link, Action words)
    {
        if (scope.NumberOf(link) is not { } number || scope.LinkDepth > 0)
        {
            words();
            return;
        }

        scope.LinkDepth++;
        var others = scope.LinksOfAuthor;
        var element = OpenLink(number);
        words();
        scope.Html.Append("</").Append(element).Append('>');
        scope.LinkDepth--;
        if (element != "a" && (others.IsOpen || scope.LinksOfAuthor != others))
        {
            // To a parser it is a link, too, and ends where the other begins.
            scope.LeaveToGuard();
        }
    }

    private string OpenLink(int number)
    {
        if (scope.IsGuarded)
        {
            scope.Html.Append("<a ").Append(HtmlGuard.LinkMark).Append("=\"").Append(number).Append("\">");
            return "a";
        }

        var shape = scope.Links.At(number);
        HtmlText.AppendTag(scope.Html, shape.Element, shape.Attributes());
        return shape.Element;
    }

    private void WriteEmbed(EmbedInline embed)
    {
        // A picture's label is its width at times ("300", "300x200"), which a theme that is to be readable decides.
        var words = embed.Label.All(c => char.IsAsciiDigit(c) || c is 'x') ? "" : embed.Label;
        if (Untrusted.IsPicture(embed.Target))
        {
            Pictures.Write(embed, words.Length > 0 ? words : embed.Target);
        }
        else
        {
            WriteLabelled(embed, words);
        }
    }
}
