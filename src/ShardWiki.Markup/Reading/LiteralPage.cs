using Markdig.Syntax;

namespace ShardWiki.Markup;

/// <summary>
/// A page that is shown as the text that it is, with facts as complete as they can be without parsing.
/// </summary>
internal static class LiteralPage
{
    public static ParsedPage Of(PageSource source, string text, PageFindings findings, string note)
    {
        var words = new VisibleText();
        words.Append(text);
        var visible = words.End();
        var tree = new MarkdownDocument { new LiteralBlock(text, note) };
        return new ParsedPage
        {
            Text = visible,
            Document = new PageDocument(tree) { HoldsHtml = false, TitleIsFirstHeading = false, IsLiteral = true },
            Facts = new PageFacts
            {
                Title = PageTitle.FromFile(source),
                Tags = [],
                Aliases = [],
                Headings = [],
                Anchors = [],
                Links = [],
                Summary = Excerpt.Of(visible),
                Words = WordCount.Of(visible),
                Findings = findings.Sorted(),
            },
        };
    }
}
