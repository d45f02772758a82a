using System.Collections.Immutable;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
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
    /// <summary>Writes the blocks that hold inlines and no other blocks.</summary>
    public LeafWriter Leaves { get; } = new(scope);

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

    /// <summary>Writes one block with everything in it.</summary>
    public void Write(Block block, Tightness tightness)
    {
        if (scope.IsLost)
        {
            return;
        }

        if (scope.FindShown(block) is { } shown)
        {
            scope.Html.Append(shown);
            return;
        }

        switch (block)
        {
            case HeadingBlock heading:
                Leaves.Write($"h{Math.Clamp(heading.Level, 1, 6)}", heading);
                break;
            case ParagraphBlock paragraph when tightness == Tightness.Tight:
                Leaves.WriteBare(paragraph);
                scope.Html.Append('\n');
                break;
            case ParagraphBlock paragraph:
                Leaves.Write("p", paragraph);
                break;
            case AlertBlock alert:
                WriteAlert(alert);
                break;
            case QuoteBlock quote:
                WriteContainer("blockquote", quote);
                break;
            case ListBlock list:
                new ListWriter(scope, this).Write(list);
                break;
            case LiteralBlock literal:
                CodeWriter.Write(scope, literal);
                break;
            case MathBlock formula:
                CodeWriter.Write(scope, formula, "math");
                break;
            case FencedCodeBlock code:
                CodeWriter.Write(scope, code, code.Info);
                break;
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup or LinkReferenceDefinition:
                break;
            case CodeBlock code:
                CodeWriter.Write(scope, code, info: null);
                break;
            case ThematicBreakBlock:
                scope.Line("<hr>");
                break;
            case HtmlBlock html:
                WriteHtml(html);
                scope.Html.Append('\n');
                break;
            case Table table:
                new TableWriter(scope, this).Write(table);
                break;
            case DirectiveBlock directive:
                scope.BlockDirective(directive.Directive);
                break;
            case FootnoteGroup notes:
                new FootnoteWriter(scope).Write(notes, this);
                break;
            case DefinitionList definitions:
                WriteContainer("dl", definitions);
                break;
            case DefinitionItem item:
                new ListWriter(scope, this).Write(item);
                break;
            case ContainerBlock container:
                WriteBlocks(container, tightness);
                break;
            case LeafBlock leaf:
                Leaves.Write("p", leaf);
                break;
        }
    }

    private void WriteHtml(HtmlBlock html)
    {
        var pieces = scope.PiecesOf(html);
        if (pieces.IsEmpty)
        {
            scope.Raw(html.Lines.ToString(), isBlock: true);
        }

        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case HtmlPiece.Raw raw:
                    scope.Raw(raw.Html, isBlock: true);
                    break;
                case HtmlPiece.Made made:
                    scope.LineDirective(made.Directive);
                    break;
                case HtmlPiece.Link link:
                    Leaves.Inlines.Write(link.Node);
                    break;
            }
        }
    }

    /// <summary>Writes the blocks in <paramref name="container"/>, and nothing of its own.</summary>
    public void WriteBlocks(ContainerBlock container, Tightness tightness)
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

    // Obsidian has names of its own for what GitHub has five for.
    private static string? AlertClass(string kind) => kind switch
    {
        "note" or "tip" or "important" or "warning" or "caution" => kind,
        "info" or "todo" or "abstract" or "summary" or "tldr" => "note",
        "hint" or "success" or "check" or "done" => "tip",
        "question" or "help" or "faq" or "example" => "important",
        "attention" => "warning",
        "failure" or "fail" or "missing" or "danger" or "error" or "bug" => "caution",
        _ => null,
    };

    private void WriteAlert(AlertBlock alert)
    {
        var kind = alert.Kind.ToString().ToLowerInvariant();
        scope.Line(AlertClass(kind) is { } known ? $"<div class=\"alert alert-{known}\">" : "<div class=\"alert\">");
        scope.Html.Append("<p class=\"alert-title\">");
        HtmlText.Append(scope.Html, kind.Length > 0 ? char.ToUpperInvariant(kind[0]) + kind[1..] : "Note");
        scope.Line("</p>");
        WriteBlocks(alert, Tightness.Loose);
        scope.Line("</div>");
    }
}
