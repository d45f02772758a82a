using System.Collections.Immutable;
using Markdig.Extensions.Alerts;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>
/// Reads one document tree in one pass: visible text, headings with anchors, links with numbers, directives and HTML.
/// It writes into the tree what rendering needs (numbers, ids) and puts directives that stand alone in the place of
/// their paragraph.
/// </summary>
internal sealed class TreeReading
{
    private readonly MarkedText _marked;
    private readonly DirectiveMarks _marks;
    private readonly InlineReading _inlines;
    private readonly HtmlBlockReading _htmlBlocks;
    private readonly AnchorSet _anchors = new();
    private readonly ImmutableArray<PageHeading>.Builder _headings = ImmutableArray.CreateBuilder<PageHeading>();
    private readonly SourceText _source;
    private readonly bool _hasBlockNames;

    public TreeReading(SourceText source, MarkedText marked, PageSource page)
    {
        var dialect = page.Dialect;
        (_source, _marked) = (source, marked);
        _hasBlockNames = dialect == Dialect.Obsidian;
        _marks = new DirectiveMarks(marked, dialect);
        Links = new LinkList(source, marked.Map);
        Removals = new HtmlRemovals(page.Policy);
        Html = new HtmlReading(Removals);
        _inlines = new InlineReading(this, _marks, marked.Map);
        _htmlBlocks = new HtmlBlockReading(this, _marks, marked, dialect);
    }

    public VisibleText Text { get; } = new();

    public LinkList Links { get; }

    public DirectiveReading Directives { get; } = new();

    public HtmlRemovals Removals { get; }

    public HtmlReading Html { get; }

    /// <summary>Anchors other than headings'.</summary>
    public SortedSet<string> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>Diagrams that are written as code.</summary>
    public ImmutableArray<PageDiagram> Diagrams { get; private set; } = [];

    public ImmutableArray<PageHeading> Headings => _headings.ToImmutable();

    /// <summary>Where the first text stands that is no heading; -1 where there is none.</summary>
    public int FirstProse { get; private set; } = -1;

    /// <summary>Offsets, in the page as written, at which code begins and ends.</summary>
    public List<(int Start, int End)> Code { get; } = [];

    /// <summary>The limit that the tree meets; null where it meets none.</summary>
    public LimitMet? Limit { get; set; }

    public void Read(ContainerBlock container)
    {
        for (var i = 0; i < container.Count && Limit is null; i++)
        {
            if (!_marked.Directives.IsEmpty && container[i] is ParagraphBlock paragraph)
            {
                LoneDirectives.Lift(container, i, DirectiveReading.AloneIn(paragraph));
            }

            Read(container[i]);
        }
    }

    private void Read(Block block)
    {
        switch (block)
        {
            case DirectiveBlock directive:
                Take(directive.Directive, _marked.Map.Written(directive.Span.Start));
                break;
            case HeadingBlock heading:
                ReadHeading(heading);
                break;
            case HtmlBlock html:
                BeginProse();
                _htmlBlocks.Read(html);
                Text.Break();
                break;
            case CodeBlock code:
                ReadCode(code);
                break;
            case LinkReferenceDefinitionGroup or LinkReferenceDefinition:
                break;
            case AlertBlock alert:
                Callout.Settle(alert);
                Read((ContainerBlock)alert);
                break;
            case LeafBlock leaf:
                BeginProse();
                TakeName(leaf);
                ReadInlines(leaf);
                Text.Break();
                break;
            case ContainerBlock container:
                Read(container);
                break;
        }
    }

    /// <summary>Takes from a directive what it says of the page, and the links that it holds.</summary>
    public void Take(Directive directive, int offset)
    {
        Directives.Take(directive, offset);
        if (directive.Name == "inline" && directive.Find("id") is { Length: > 0 } id)
        {
            Anchors.Add(id);
        }

        foreach (var (kind, link) in DirectiveLinks.Of(directive))
        {
            Links.Note(offset, kind, link);
        }

        CountLinks(offset);
    }

    /// <summary>Notes, at the place that was read to, whether the page holds more links than it may.</summary>
    public void CountLinks(int offset)
    {
        if (Links.Count > PageLimit.Links.Allowed)
        {
            Limit ??= new LimitMet(PageLimit.Links, Links.Count, offset);
        }
    }

    /// <summary>The offset in the page as it is written of one in the text that was parsed.</summary>
    public int Written(int offset) => Math.Clamp(_marked.Map.Written(offset), 0, _source.Text.Length);

    private void ReadHeading(HeadingBlock heading)
    {
        var start = Text.Length;
        ReadInlines(heading);
        var words = Text.LineSince(start);
        var anchor = _anchors.Take(words);
        heading.GetAttributes().Id = anchor;
        _headings.Add(new PageHeading(heading.Level, words, anchor, _source.Position(Written(heading)).Line));
        Text.Break();
    }

    private void ReadCode(CodeBlock code)
    {
        _marks.RestoreIn(code);
        Code.Add((Written(code), _marked.Map.Written(code.Span.End)));
        BeginProse();
        for (var i = 0; i < code.Lines.Count; i++)
        {
            Text.Append(code.Lines.Lines[i].Slice.AsSpan());
            Text.Break();
        }

        if (code is FencedCodeBlock { Info: { } info } && WrittenCode.LanguageOf(info) == WrittenCode.Mermaid)
        {
            var (line, column) = _source.Position(Written(code));
            Diagrams = Diagrams.Add(new PageDiagram(WrittenCode.TextOf(code), line, column));
        }
    }

    private void ReadInlines(LeafBlock leaf)
    {
        if (leaf.Inline is { } inline)
        {
            _inlines.Read(inline);
        }
    }

    private void TakeName(LeafBlock leaf)
    {
        if (_hasBlockNames)
        {
            BlockName.Take(leaf, Anchors);
        }
    }

    private void BeginProse() => FirstProse = FirstProse < 0 ? Text.Length : FirstProse;

    private int Written(MarkdownObject node) => Written(node.Span.Start);
}
