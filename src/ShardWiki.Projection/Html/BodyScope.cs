using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary>
/// What writing one page's body shares: the HTML so far, the links, and whether the full guard comes after, which then
/// puts links and ids into their final form.
/// </summary>
internal sealed class BodyScope
{
    // Each takes some milliseconds the first time, and is thirty times as long as it is written.
    private const int MostFormulas = 1000;
    private const int MostFormulasAgain = 20_000;

    private int _formulasAgain;

    private readonly HashSet<(string Tex, bool IsDisplay)> _formulas = [];

    private readonly PageDocument _document;

    private readonly SimpleTags? _simple;

    /// <summary>
    /// What writing <paramref name="document"/> shares, which <paramref name="holdsHtml"/> of the author's: it is written as
    /// <paramref name="simple"/> tags, or else left to the full guard.
    /// </summary>
    public BodyScope(PageDocument document, PageLinks links, ImmutableArray<string> made, bool holdsHtml, SimpleTags? simple = null)
    {
        (_document, Links, Fragments, HoldsHtml, _simple) = (document, links, [.. made], holdsHtml, simple);
        IsGuarded = holdsHtml && simple is null;
        Phrases = new OpenPhrases(Html);
    }

    /// <summary>Whether another formula may be made for the text: so many different ones, so often, and no more.</summary>
    public bool TakesFormula(string tex, bool isDisplay) =>
        ++_formulasAgain <= MostFormulasAgain && (_formulas.Contains((tex, isDisplay)) || (_formulas.Count < MostFormulas && _formulas.Add((tex, isDisplay))));

    /// <summary>The HTML so far.</summary>
    public StringBuilder Html { get; } = new(512);

    /// <summary>Whether HTML of the author's is among it.</summary>
    public bool HoldsHtml { get; }

    /// <summary>How many links are open where the next words are written.</summary>
    public int LinkDepth { get; set; }

    /// <summary>How many tags the author wrote in HTML so far, and whether a link of theirs is open.</summary>
    public (int Count, bool IsOpen) LinksOfAuthor => _simple is null ? (0, false) : (_simple.Count, _simple.OpenLinks > 0);

    /// <summary>Whether it is of no use to go on: HTML was met that is not simple.</summary>
    public bool IsLost => _simple is { IsSimple: false };

    /// <summary>Notes that something is written here which the full guard writes in a way of its own, where there is HTML of the author's.</summary>
    public void LeaveToGuard() => _simple?.LeaveToGuard();

    /// <summary>
    /// True where HTML of the author's is among it that the full guard looks at, so that shapes of links are left to that.
    /// </summary>
    public bool IsGuarded { get; }

    /// <summary>The links of the page.</summary>
    public PageLinks Links { get; }

    /// <summary>The emphasis that is open where the next words are written.</summary>
    public OpenPhrases Phrases { get; }

    /// <summary>The pieces of a block of HTML that holds links or directives; none for any other.</summary>
    public ImmutableArray<HtmlPiece> PiecesOf(HtmlBlock block) => _document.PiecesOf(block);

    /// <summary>The number of the link that <paramref name="node"/> is; null where it is none.</summary>
    public int? NumberOf(MarkdownObject node) => _document.NumberOf(node);

    /// <summary>
    /// What a block that is nothing but a transclusion shows in place; null for any other block, and on pages with HTML of
    /// the author's, whose guard reads all that stands on them as the author's.
    /// </summary>
    public string? FindShown(Block block) =>
        !HoldsHtml && Transclusions.FindIn(block) is { } node && NumberOf(node) is { } number ? Links.ShownAt(number) : null;

    /// <summary>The id that an anchor gets here.</summary>
    public string Id(string anchor) => IsGuarded ? anchor : Links.Id(anchor);

    /// <summary>The id of a node that has an anchor; null where it has none.</summary>
    public string? AnchorOf(MarkdownObject node) =>
        node.TryGetAttributes()?.Id is { Length: > 0 } anchor && !anchor.Any(char.IsWhiteSpace) ? Id(anchor) : null;

    /// <summary>Appends what is HTML already, and ends the line.</summary>
    public void Line(string html) => Html.Append(html).Append('\n');

    /// <summary>Appends HTML that the author wrote, within a line or as a block.</summary>
    public void Raw(string html, bool isBlock)
    {
        if (_simple is not null)
        {
            _simple.Append(Html, html, isBlock ? null : Phrases.Count + LinkDepth);
            return;
        }

        if (!HoldsHtml)
        {
            throw new InvalidOperationException("HTML of an author's in a tree that the fast guard passed");
        }

        Html.Append(RawTags.Defused(html));
    }

    /// <summary>Opens an element, with an id where there is one.</summary>
    public void Open(string element, string? id)
    {
        Html.Append('<').Append(element);
        if (id is not null)
        {
            HtmlText.AppendAttribute(Html, "id", id);
        }

        Html.Append('>');
    }

    /// <summary>What directives made, where the full guard puts it in its place.</summary>
    public List<string> Fragments { get; }

    /// <summary>Whether a directive made a block since this was last set.</summary>
    public bool HoldsBlock { get; set; }

    /// <summary>A directive within a line.</summary>
    public void LineDirective(Directive directive)
    {
        if (Made(directive) is { } made)
        {
            HoldsBlock |= made.IsBlock;
            if (made.IsBlock)
            {
                Phrases.Apart(() => Put("div", made.Html));
            }
            else
            {
                Put("span", made.Html);
            }
        }
        else
        {
            Box("span", directive);
        }
    }

    /// <summary>A directive in a paragraph of its own.</summary>
    public void BlockDirective(Directive directive)
    {
        if (Made(directive) is not { } made)
        {
            Box("div", directive);
            Html.Append('\n');
        }
        else if (made.Html.Length > 0)
        {
            Put("div", TextDirectives.AsBlock(made));
        }
    }

    /// <summary>
    /// A directive as a marked box: its name, and what was written (I-12: recognised, never run).
    /// </summary>
    public void Box(string element, Directive directive)
    {
        if (directive.IsQuiet)
        {
            return;
        }

        Html.Append('<').Append(element).Append(" class=\"directive\"><span class=\"directive-name\">");
        HtmlText.Append(Html, directive.Name);
        Html.Append("</span> <code class=\"directive-text\">");
        HtmlText.Append(Html, directive.Raw);
        Html.Append("</code></").Append(element).Append('>');
    }

    /// <summary>HTML of the program's own making, which passed the guard already.</summary>
    public void Made(string element, string html) => Put(element, html);

    private DirectiveHtml? Made(Directive directive) => Directives.Find(new DirectiveCall(directive, Links));

    private void Put(string element, string html)
    {
        if (!IsGuarded || html.Length == 0)
        {
            Html.Append(html);
            return;
        }

        Html.Append('<').Append(element);
        HtmlText.AppendAttribute(Html, HtmlGuard.FragmentMark, Fragments.Count.ToString(CultureInfo.InvariantCulture));
        Html.Append("></").Append(element).Append('>');
        Fragments.Add(html);
    }
}
