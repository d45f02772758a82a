using Markdig.Extensions.DefinitionLists;
using Markdig.Syntax;

namespace ShardWiki.Projection;

/// <summary>Writes lists, and the items of lists of definitions.</summary>
internal sealed class ListWriter(BodyScope scope, BodyWriter blocks)
{
    /// <summary>Writes a list, each item with its anchor; the paragraphs of a tight one are bare.</summary>
    public void Write(ListBlock list)
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
            blocks.Write(item, list.IsLoose ? Tightness.Loose : Tightness.Tight);
            scope.Line("</li>");
        }

        scope.Line($"</{element}>");
    }

    /// <summary>Writes terms, and what they mean.</summary>
    public void Write(DefinitionItem item)
    {
        foreach (var term in item.OfType<DefinitionTerm>())
        {
            blocks.Leaves.Write("dt", term);
        }

        scope.Line("<dd>");
        foreach (var block in item.Where(b => b is not DefinitionTerm))
        {
            blocks.Write(block, Tightness.Loose);
        }

        scope.Line("</dd>");
    }
}
