using System.Collections.Immutable;
using Markdig;
using Markdig.Helpers;
using Markdig.Syntax;
using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>Reads a text as Markdown: front matter, limits, marks, tree, facts, in this order.</summary>
internal sealed class MarkdownPage(PageSource source, SourceText text, PageFindings findings)
{
    private const string NoEnd = "this directive does not end, or is not written as directives are";

    public static ParsedPage Of(PageSource source, SourceText text, PageFindings findings) =>
        new MarkdownPage(source, text, findings).Run();

    private ParsedPage Run()
    {
        try
        {
            return Read();
        }
        catch (Exception trouble) when (trouble is not OutOfMemoryException)
        {
            // The last net: the readers of YAML and Markdown are not ours, and no author may stop a build through them.
            var message = $"the page is shown as plain text: {NormalText.Of(trouble.Message)}";
            findings.Add(FindingCode.PageUnreadable, 0, message);
            return LiteralPage.Of(source, text.Text, findings, "This page could not be read as Markdown.");
        }
    }

    private ParsedPage Read()
    {
        if (LimitScan.OfLines(text.Text) is { } longLine)
        {
            return Literal(longLine);
        }

        var front = FrontMatterBlock.Of(text.Text, source.Dialect, findings);
        if (front.Limit is not null)
        {
            return Literal(front.Limit);
        }

        var marked = Marking.Of(text.Text, front.Length, source.Dialect);
        return (marked.Limit ?? Counted(marked)) is { } met ? Literal(met) : Parsed(front, marked);
    }

    private static LimitMet? Counted(MarkedText marked) =>
        LimitScan.Of(marked.Text) is { } met ? met with { Offset = marked.Map.Written(met.Offset) } : null;

    private ParsedPage Literal(LimitMet met)
    {
        findings.Add(FindingCode.LimitMet, met.Offset, met.Message);
        return LiteralPage.Of(source, text.Text, findings, "This page meets a limit and is shown as plain text.");
    }

    private ParsedPage Parsed(FrontMatter front, MarkedText marked)
    {
        var marks = new MarkdownParserContext();
        marks.Properties[typeof(MarkedText)] = marked;
        var tree = Markdown.Parse(marked.Text, Pipelines.For(source.Dialect), marks);
        var reading = new TreeReading(text, marked, source);
        if (front.Broken is { } broken)
        {
            tree.Insert(0, CodeOf(broken));
        }

        reading.Read(tree);
        if (reading.Limit is not null)
        {
            return Literal(reading.Limit);
        }

        reading.Removals.Report(findings);
        foreach (var open in marked.Unended.Where(o => !reading.Code.Any(c => o >= c.Start && o <= c.End)))
        {
            findings.Add(FindingCode.DirectiveOpen, open, NoEnd);
        }

        return Page(front, tree, reading);
    }

    private static CodeBlock CodeOf(string text)
    {
        var code = new CodeBlock(null!) { Lines = new StringLineGroup(4), Span = SourceSpan.Empty };
        foreach (var line in text.Split('\n'))
        {
            code.Lines.Add(new StringSlice(line, NewLine.LineFeed));
        }

        return code;
    }

    private StableId? StableIdOf(FrontMatter front, TreeReading reading)
    {
        var ids = new StableIdReading(text, findings);
        if (front.StableId is { } own)
        {
            ids.Take(own.Text, own.Offset);
        }

        if (reading.Directives.Meta.StableId is { } given)
        {
            ids.Take(given.Text, given.Offset);
        }

        return ids.Found;
    }

    private ParsedPage Page(FrontMatter front, MarkdownDocument tree, TreeReading reading)
    {
        var visible = reading.Text.End();
        var first = reading.Headings is [{ Level: 1 } heading, ..] ? heading.Text : "";
        var title = front.Title ?? reading.Directives.Meta.Title ?? (first.Length > 0 ? first : PageTitle.FromFile(source));
        var description = front.Description.Length > 0 ? front.Description : reading.Directives.Meta.Description;
        var prose = visible.AsSpan(Math.Clamp(reading.FirstProse, 0, visible.Length));
        return new ParsedPage
        {
            Text = visible,
            Document = new PageDocument(tree)
            {
                HoldsHtml = reading.Html.WasMet,
                TitleIsFirstHeading = BeginsWithHeading(tree) && string.Equals(title, first, StringComparison.Ordinal),
                IsLiteral = false,
            },
            Facts = new PageFacts
            {
                Title = title,
                Tags = Sorted(reading.Directives.Tags, front.Tags),
                Aliases = front.Aliases,
                StableId = StableIdOf(front, reading),
                IsDraft = front.IsDraft,
                Directives = reading.Directives.ToImmutable(text),
                Meta = reading.Directives.Meta.ToImmutable(front),
                Headings = reading.Headings,
                Anchors = Sorted(reading.Anchors, reading.Html.Anchors),
                Links = reading.Links.ToImmutable(),
                Diagrams = reading.Diagrams,
                Summary = Excerpt.Of(description.Length > 0 ? description : prose),
                Words = WordCount.Of(visible),
                Findings = findings.Sorted(),
            },
        };
    }

    private static ImmutableArray<string> Sorted(IReadOnlyCollection<string> some, IReadOnlyCollection<string> others) =>
        some.Count + others.Count == 0 ? [] : [.. some.Union(others).Order(StringComparer.Ordinal)];

    private static bool BeginsWithHeading(MarkdownDocument tree) =>
        tree.FirstOrDefault(b => b is not (DirectiveBlock { Directive.IsQuiet: true } or LinkReferenceDefinitionGroup))
            is HeadingBlock { Level: 1 };
}
