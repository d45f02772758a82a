using Markdig.Syntax;

namespace ShardWiki.Projection;

/// <summary>Writes the blocks that hold inlines and no other blocks: paragraphs, headings, terms.</summary>
internal sealed class LeafWriter(BodyScope scope)
{
    /// <summary>Writes what stands within them.</summary>
    public InlineWriter Inlines { get; } = new(scope);

    /// <summary>Writes <paramref name="leaf"/> as an element with its anchor.</summary>
    public void Write(string element, LeafBlock leaf)
    {
        var start = scope.Html.Length;
        scope.Open(element, scope.AnchorOf(leaf));
        scope.HoldsBlock = false;
        Inlines.Write(leaf.Inline);
        if (scope.HoldsBlock && (element is "p" or ['h', _]))
        {
            // Neither a paragraph nor a heading holds a block, such as a list that a directive made.
            scope.Html.Remove(start + 1, element.Length).Insert(start + 1, "div");
            element = "div";
        }

        scope.Line($"</{element}>");
    }

    /// <summary>Writes a paragraph without an element of its own; links to its anchor lead here all the same.</summary>
    public void WriteBare(ParagraphBlock paragraph)
    {
        if (scope.AnchorOf(paragraph) is { } anchor)
        {
            scope.Open("span", anchor);
            scope.Html.Append("</span>");
        }

        Inlines.Write(paragraph.Inline);
    }
}
