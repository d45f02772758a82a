// Longer than a screen: one case for each kind of block reads better whole.
using System.Collections.Immutable;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary>
/// Writes the blocks of a page's document tree as HTML, in the one spelling that the full guard would give it. It
/// writes elements of its own choosing only; HTML that the author wrote passes through it and must pass the full guard
/// after.
/// </summary>
internal sealed class BodyWriter(BodyScope scope)
{
    private readonly InlineWriter _inlines = new(scope);

    /// <summary>Writes the whole tree, without its first heading where that is the page's title.</summary>
    public void Write(PageDocument document)
    {
        var title = document.TitleIsFirstHeading ? document.Tree.OfType<HeadingBlock>().FirstOrDefault() : null;
        foreach (var block in document.Tree)
        {
            if (block != title)
            {
                Write(block, Tightness.Loose);
            }
            else if (scope.AnchorOf(block) is { } anchor)
            {
                // The title is shown by the page, but links to its anchor go on to work.
                scope.Open("span", anchor);
                scope.Line("</span>");
            }
        }
    }

    /// <summary>Writes these blocks of the tree.</summary>
    public void Write(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block, Tightness.Loose);
        }
    }

    private void Write(Block block, Tightness tightness)
    {
        if (scope.FindShown(block) is { } shown)
        {
            scope.Html.Append(shown);
            return;
        }

        switch (block)
        {
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case ParagraphBlock paragraph when tightness == Tightness.Tight:
                WriteBare(paragraph);
                scope.Html.Append('\n');
                break;
            case ParagraphBlock paragraph:
                WriteLeaf("p", paragraph);
                break;
            case AlertBlock alert:
                WriteAlert(alert);
                break;
            case QuoteBlock quote:
                WriteContainer("blockquote", quote);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case LiteralBlock literal:
                WriteLiteral(literal);
                break;
            case FencedCodeBlock code:
                WriteCode(code, Language(code.Info));
                break;
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup or LinkReferenceDefinition:
                break;
            case CodeBlock code:
                WriteCode(code, "");
                break;
            case ThematicBreakBlock:
                scope.Line("<hr>");
                break;
            case HtmlBlock html:
                WriteHtml(html);
                scope.Html.Append('\n');
                break;
            case Table table:
                WriteTable(table);
                break;
            case DirectiveBlock { Directive.Inlined: { } inlined } link when scope.NumberOf(link) is not null:
                _inlines.WriteParagraph(link, inlined);
                break;
            case DirectiveBlock directive:
                scope.BlockDirective(directive.Directive);
                break;
            case FootnoteGroup notes:
                WriteFootnotes(notes);
                break;
            case DefinitionList definitions:
                WriteContainer("dl", definitions);
                break;
            case DefinitionItem item:
                WriteDefinition(item);
                break;
            case ContainerBlock container:
                WriteBlocks(container, tightness);
                break;
            case LeafBlock leaf:
                WriteLeaf("p", leaf);
                break;
        }
    }

    private void WriteHtml(HtmlBlock html)
    {
        var pieces = scope.PiecesOf(html);
        if (pieces.IsEmpty)
        {
            scope.Raw(html.Lines.ToString());
        }

        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case HtmlPiece.Raw raw:
                    scope.Raw(raw.Html);
                    break;
                case HtmlPiece.Made made:
                    scope.LineDirective(made.Directive);
                    break;
                case HtmlPiece.Link link:
                    _inlines.Write(link.Node);
                    break;
            }
        }
    }

    private void WriteBlocks(ContainerBlock container, Tightness tightness)
    {
        foreach (var block in container)
        {
            Write(block, tightness);
        }
    }

    private void WriteContainer(string element, ContainerBlock container)
    {
        scope.Line($"<{element}>");
        WriteBlocks(container, Tightness.Loose);
        scope.Line($"</{element}>");
    }

    private void WriteLeaf(string element, LeafBlock leaf)
    {
        var start = scope.Html.Length;
        scope.Open(element, scope.AnchorOf(leaf));
        scope.HoldsBlock = false;
        _inlines.Write(leaf.Inline);
        if (scope.HoldsBlock && element == "p")
        {
            // No paragraph holds a block, such as a list that a directive made.
            element = "div";
            scope.Html.Remove(start + 1, 1).Insert(start + 1, element);
        }

        scope.Line($"</{element}>");
    }

    // No paragraph of its own, but links to its anchor lead here.
    private void WriteBare(ParagraphBlock paragraph)
    {
        if (scope.AnchorOf(paragraph) is { } anchor)
        {
            scope.Open("span", anchor);
            scope.Html.Append("</span>");
        }

        _inlines.Write(paragraph.Inline);
    }

    private void WriteHeading(HeadingBlock heading) => WriteLeaf($"h{Math.Clamp(heading.Level, 1, 6)}", heading);

    private void WriteAlert(AlertBlock alert)
    {
        var kind = alert.Kind.ToString().ToLowerInvariant();
        var known = kind is "note" or "tip" or "important" or "warning" or "caution";
        scope.Line(known ? $"<div class=\"alert alert-{kind}\">" : "<div class=\"alert\">");
        scope.Html.Append("<p class=\"alert-title\">");
        HtmlText.Append(scope.Html, kind.Length > 0 ? char.ToUpperInvariant(kind[0]) + kind[1..] : "Note");
        scope.Line("</p>");
        WriteBlocks(alert, Tightness.Loose);
        scope.Line("</div>");
    }

    private void WriteList(ListBlock list)
    {
        var element = list.IsOrdered ? "ol" : "ul";
        scope.Html.Append('<').Append(element);
        if (list is { IsOrdered: true, OrderedStart: { } start } && start != "1")
        {
            HtmlText.AppendAttribute(scope.Html, "start", start.Length < 6 ? start : "1");
        }

        scope.Line(">");
        foreach (var item in list)
        {
            scope.Open("li", scope.AnchorOf(item));
            Write(item, list.IsLoose ? Tightness.Loose : Tightness.Tight);
            scope.Line("</li>");
        }

        scope.Line($"</{element}>");
    }

    private void WriteLiteral(LiteralBlock literal)
    {
        scope.Html.Append("<p class=\"alert\">");
        HtmlText.Append(scope.Html, literal.Note);
        scope.Line("</p>");
        scope.Html.Append("<pre class=\"literal\"><code>");
        HtmlText.Append(scope.Html, literal.Text);
        scope.Line("</code></pre>");
    }

    private void WriteCode(CodeBlock code, string language)
    {
        scope.Html.Append("<pre><code");
        if (language.Length > 0)
        {
            HtmlText.AppendAttribute(scope.Html, "class", $"language-{language}");
        }

        scope.Html.Append('>');
        for (var i = 0; i < code.Lines.Count; i++)
        {
            HtmlText.Append(scope.Html, code.Lines.Lines[i].Slice.AsSpan());
            scope.Html.Append('\n');
        }

        scope.Line("</code></pre>");
    }

    // Info strings say more than the language at times: "rust,ignore", "{.python .numberLines}".
    private static string Language(string? info)
    {
        var word = (info ?? "").TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '-' or '_');
        return string.Concat(word).ToLowerInvariant();
    }

    private void WriteTable(Table table)
    {
        var rows = table.OfType<TableRow>().ToArray();
        scope.Line("<table>");
        WriteRows("thead", [.. rows.TakeWhile(r => r.IsHeader)], table);
        WriteRows("tbody", [.. rows.SkipWhile(r => r.IsHeader)], table);
        scope.Line("</table>");
    }

    private void WriteRows(string element, TableRow[] rows, Table table)
    {
        if (rows.Length == 0)
        {
            return;
        }

        scope.Line($"<{element}>");
        foreach (var row in rows)
        {
            scope.Html.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                WriteCell((TableCell)row[i], row.IsHeader ? "th" : "td", AlignmentOf(table, (TableCell)row[i], i));
            }

            scope.Line("</tr>");
        }

        scope.Line($"</{element}>");
    }

    private void WriteCell(TableCell cell, string element, string alignment)
    {
        scope.Html.Append('<').Append(element);
        if (alignment.Length > 0)
        {
            HtmlText.AppendAttribute(scope.Html, "class", alignment);
        }

        scope.Html.Append('>');
        foreach (var block in cell)
        {
            if (block is ParagraphBlock paragraph)
            {
                WriteBare(paragraph);
            }
            else
            {
                Write(block, Tightness.Tight);
            }
        }

        scope.Html.Append("</").Append(element).Append('>');
    }

    private static string AlignmentOf(Table table, TableCell cell, int position)
    {
        var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : position;
        var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
        return alignment switch
        {
            TableColumnAlign.Left => "align-left",
            TableColumnAlign.Center => "align-center",
            TableColumnAlign.Right => "align-right",
            _ => "",
        };
    }

    private void WriteDefinition(DefinitionItem item)
    {
        foreach (var term in item.OfType<DefinitionTerm>())
        {
            WriteLeaf("dt", term);
        }

        scope.Line("<dd>");
        foreach (var block in item.Where(b => b is not DefinitionTerm))
        {
            Write(block, Tightness.Loose);
        }

        scope.Line("</dd>");
    }

    private void WriteFootnotes(FootnoteGroup notes)
    {
        scope.Line("<div class=\"footnotes\">");
        scope.Line("<ol>");
        foreach (var note in notes.OfType<Footnote>().Where(n => n.Order > 0).OrderBy(n => n.Order))
        {
            scope.Open("li", scope.Id($"fn:{note.Order}"));
            scope.Html.Append('\n');
            WriteBlocks(note, Tightness.Loose);
            scope.Line("</li>");
        }

        scope.Line("</ol>");
        scope.Line("</div>");
    }

    private enum Tightness
    {
        Loose,
        Tight,
    }
}
