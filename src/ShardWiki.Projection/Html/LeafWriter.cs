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
        if (scope.HoldsBlock && element == "p")
        {
            // No paragraph holds a block, such as a list that a directive made.
            element = "div";
            scope.Html.Remove(start + 1, 1).Insert(start + 1, element);
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
