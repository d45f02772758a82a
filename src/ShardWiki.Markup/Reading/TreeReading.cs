// Longer than a screen: one walk over one tree, whose cases share what they collect, reads better whole.
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
    private readonly AnchorSet _anchors = new();
    private readonly ImmutableArray<PageHeading>.Builder _headings = ImmutableArray.CreateBuilder<PageHeading>();
    private readonly SourceText _source;
    private readonly bool _hasBlockNames;
    private readonly bool _isIkiwiki;

    public TreeReading(SourceText source, MarkedText marked, PageSource page)
    {
        var dialect = page.Dialect;
        (_source, _marked) = (source, marked);
        _hasBlockNames = dialect == Dialect.Obsidian;
        _isIkiwiki = dialect == Dialect.Ikiwiki;
        _marks = new DirectiveMarks(marked, dialect);
        Links = new LinkList(source, marked.Map);
        Removals = new HtmlRemovals(page.Policy);
        Html = new HtmlReading(Removals);
        _inlines = new InlineReading(this, _marks, marked.Map);
    }

    public VisibleText Text { get; } = new();

    public LinkList Links { get; }

    public DirectiveReading Directives { get; } = new();

    public HtmlRemovals Removals { get; }

    public HtmlReading Html { get; }

    /// <summary>Anchors other than headings'.</summary>
    public SortedSet<string> Anchors { get; } = new(StringComparer.Ordinal);

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
                Lift(container, i, DirectiveReading.AloneIn(paragraph));
            }

            Read(container[i]);
        }
    }

    private void Read(Block block)
    {
        switch (block)
        {
            case DirectiveBlock { Directive.Inlined: { } inlined } shown:
                Links.AddName(shown, LinkKind.Embed, new WrittenLink(inlined, "", ""));
                break;
            case DirectiveBlock directive:
                Take(directive.Directive, _marked.Map.Written(directive.Span.Start));
                break;
            case HeadingBlock heading:
                ReadHeading(heading);
                break;
            case HtmlBlock html:
                BeginProse();
                ReadHtml(html);
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
        foreach (var (kind, link) in DirectiveLinks.Of(directive))
        {
            Links.Note(offset, kind, link);
        }

        if (Links.Count > PageLimit.Links.Allowed)
        {
            Limit ??= new LimitMet(PageLimit.Links, Links.Count, offset);
        }
    }

    private void ReadHtml(HtmlBlock html)
    {
        var pieces = _isIkiwiki ? HtmlPieces.Of(html.Lines.ToString(), _marks) : [];
        if (pieces.IsEmpty)
        {
            _marks.RestoreIn(html);
            Html.Take(html.Lines.ToString(), Text, PlacesIn(html));
            return;
        }

        html.SetData(PageDocument.PiecesKey, pieces);
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case HtmlPiece.Raw raw:
                    Html.Take(raw.Html, Text, _ => Written(html));
                    break;
                case HtmlPiece.Made made:
                    Take(made.Directive, Written(html));
                    break;
                case HtmlPiece.Link link:
                    (link.Node.Span, link.Node.Line) = (html.Span, html.Line);
                    Text.Append(link.Label.Length > 0 ? link.Label : link.Target);
                    var kind = link.Node is EmbedInline ? LinkKind.Embed : LinkKind.Wiki;
                    Links.AddName(link.Node, kind, new WrittenLink(link.Target, link.Fragment, link.Label));
                    break;
            }
        }

        if (Links.Count > PageLimit.Links.Allowed)
        {
            Limit ??= new LimitMet(PageLimit.Links, Links.Count, Written(html));
        }
    }

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
        if (_hasBlockNames && BlockName.Take(leaf) is { } name)
        {
            Anchors.Add(name);
        }
    }

    private void BeginProse() => FirstProse = FirstProse < 0 ? Text.Length : FirstProse;

    // A line in a quote or a list does not begin where its text does; one that was put back is known by its block alone.
    private Func<int, int> PlacesIn(HtmlBlock html) => offset =>
    {
        var lines = html.Lines;
        for (var (i, at) = (0, 0); i < lines.Count; at += lines.Lines[i++].Slice.Length + 1)
        {
            ref var slice = ref lines.Lines[i].Slice;
            if (offset <= at + slice.Length && ReferenceEquals(slice.Text, _marked.Text))
            {
                return Clamped(_marked.Map.Written(slice.Start + offset - at));
            }
        }

        return Written(html);
    };

    private int Clamped(int offset) => Math.Clamp(offset, 0, _source.Text.Length);

    private int Written(MarkdownObject node) =>
        Clamped(_marked.Map.Written(node.Span.Start));

    private static void Lift(ContainerBlock container, int at, List<DirectiveInline> alone)
    {
        for (var i = 0; i < alone.Count; i++)
        {
            var block = new DirectiveBlock(alone[i].Directive)
            {
                Span = alone[i].Span,
                Line = alone[i].Line,
                Column = alone[i].Column,
            };
            if (i == 0)
            {
                container[at] = block;
            }
            else
            {
                container.Insert(at + i, block);
            }
        }
    }
}
