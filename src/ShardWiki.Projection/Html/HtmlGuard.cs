// Longer than a screen: one walk over one tree, whose cases call each other, reads better whole.
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary>
/// The full guard: parses a fragment as a browser does, and writes again only what the policy allows. What is not
/// allowed is unwrapped or dropped, never repaired. It changes nothing in what the fast path writes.
/// </summary>
internal sealed class HtmlGuard(HtmlPolicy policy, IGuardedLinks links)
{
    /// <summary>Names a link of the page by its number, for the guard to put its shape there.</summary>
    public const string LinkMark = "data-sw";

    /// <summary>Names what a directive made by its number, for the guard to put it there as it is.</summary>
    public const string FragmentMark = "data-sw-made";

    // A parser takes seconds for tens of thousands of nested elements: counted before, so that the outcome is the same
    // everywhere. What is too much is shown as it is written.
    private const int MostTags = 100_000;
    private const int Deepest = 500;

    // What stays when other elements go may be read in another way than it stood: read again until nothing changes.
    private const int MostReadings = 8;

    private readonly StringBuilder _html = new();
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>
    /// <paramref name="html"/> with only what <paramref name="policy"/> allows, its links as <paramref name="links"/>
    /// say.
    /// </summary>
    public static string Clean(string html, HtmlPolicy policy, IGuardedLinks links)
    {
        if (html.AsSpan().Count('<') > MostTags || MarkupDepth.Of(html) > Deepest)
        {
            return Literal(html);
        }

        var clean = Read(html, policy, links);
        for (var i = 0; i < MostReadings; i++)
        {
            var again = Read(clean, policy, LinksAsTheyAre.Instance);
            if (again == clean)
            {
                return clean;
            }

            clean = again;
        }

        return Literal(html);
    }

    private static string Literal(string html) => $"<pre class=\"literal\"><code>{HtmlText.Of(html)}</code></pre>";

    private static string Read(string html, HtmlPolicy policy, IGuardedLinks links)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false });
        var whole = html.Replace(HtmlText.End, '\uFFFD');
        return new HtmlGuard(policy, links).Written(parser.ParseFragment(whole, parser.ParseDocument("").Body!));
    }

    private string Written(INodeList nodes)
    {
        _anchors.UnionWith(nodes.OfType<IElement>().SelectMany(HtmlAnchors.In));
        WriteAll(nodes, new Surroundings(0, ""));
        return _html.ToString();
    }

    private void Write(INode node, Surroundings around)
    {
        switch (node)
        {
            case IText text:
                HtmlText.Append(_html, text.Data);
                break;
            case IElement element when !policy.Drops(element.LocalName):
                WriteElement(element, around);
                break;
        }
    }

    private void WriteElement(IElement element, Surroundings around)
    {
        var name = element.LocalName;
        if (element.GetAttribute(FragmentMark) is { } mark && links.Fragment(mark) is { } made)
        {
            _html.Append(made);
        }
        else if (around.IsFormula || element.NamespaceUri == NamespaceNames.MathMlUri)
        {
            WriteFormula(element, around);
        }
        else if (!policy.Allows(name) || element.NamespaceUri != NamespaceNames.HtmlUri || around.Depth > Deepest)
        {
            Keep(element);
            WriteAll(element.ChildNodes, around);
        }
        else if (name == "img")
        {
            WritePicture(element, around);
        }
        else if (name == "a")
        {
            WriteLink(element, around);
        }
        else
        {
            WriteWhole(element, name, Kept(element, _ => true), around);
        }
    }

    // An element that may not stand leaves its id, for links that lead there.
    private void Keep(IElement element)
    {
        if (element.Id is { } id && Own("id", id) is { } own)
        {
            Open("span", [("id", own)]);
            _html.Append("</span>");
        }
    }

    private void WriteWhole(
        IElement element, string name, IEnumerable<(string Name, string Value)> attributes, Surroundings around)
    {
        Open(name, attributes);
        if (name is "br" or "hr" or "col" or "wbr")
        {
            return;
        }

        // The parser drops a line end right after <pre>; one that is meant needs another before it.
        if (name == "pre" && element.FirstChild is IText { Data: ['\n', ..] })
        {
            _html.Append('\n');
        }

        WriteAll(element.ChildNodes, around with { Depth = around.Depth + 1, Link = name == "a" ? "a" : around.Link });
        _html.Append("</").Append(name).Append('>');
    }

    private void WriteLink(IElement element, Surroundings around)
    {
        var shape = ShapeOf(element.GetAttribute(LinkMark), element.GetAttribute("href"));
        if (shape is null)
        {
            WriteWhole(element, "a", Kept(element, _ => true).Concat(Named(element)), around);
            return;
        }

        var others = Kept(element, n => n is not ("href" or "rel" or "class" or "title"));
        WriteWhole(element, shape.Element, shape.Attributes().Concat(others).Concat(Named(element)), around);
    }

    // What stands in a formula is read by other rules: there only formulas are written, and within a token only words.
    private void WriteFormula(IElement element, Surroundings around)
    {
        var isFormula = element.NamespaceUri == NamespaceNames.MathMlUri && policy.AllowsFormula(element.LocalName)
            && !around.IsToken && (around.IsFormula || element.LocalName == "math") && around.Depth <= Deepest;
        if (!isFormula)
        {
            WriteAll(element.ChildNodes, around);
            return;
        }

        Open(element.LocalName, element.Attributes.Where(a => policy.AllowsInFormula(element.LocalName, a.Name))
            .Select(a => (a.Name, Value: policy.Value(a.Name, a.Value)!)).Where(a => a.Value is not null));
        WriteAll(element.ChildNodes, around with
        {
            Depth = around.Depth + 1, IsFormula = true, IsToken = policy.IsToken(element.LocalName),
        });
        _html.Append("</").Append(element.LocalName).Append('>');
    }

    private LinkShape? ShapeOf(string? mark, string? href) =>
        mark is null && href is ['#', .. var id] && _anchors.Contains(Uri.UnescapeDataString(id))
            ? links.Within(Uri.UnescapeDataString(id))
            : links.Link(mark, href);

    // The old way to name a place; links to it go on to work.
    private IEnumerable<(string Name, string Value)> Named(IElement element) =>
        !element.HasAttribute("id") && element.GetAttribute("name") is { } name && Own("id", name) is { } id
            ? [("id", id)]
            : [];

    private void WritePicture(IElement element, Surroundings around)
    {
        var shape = links.Picture(element.GetAttribute(LinkMark), element.GetAttribute("src"));
        var alt = element.GetAttribute("alt") ?? "";
        if (shape is null)
        {
            Open("img", Kept(element, _ => true));
        }
        else if (shape is { Address: { } source, IsPicture: true })
        {
            var others = Kept(element, n => n is not ("src" or "alt" or "loading"));
            Open("img", others.Prepend(("alt", alt)).Prepend(("src", source)).Append(("loading", "lazy")));
        }
        else
        {
            // A picture that cannot be shown is named; within a link its name is the link's words.
            var name = around.Link.Length > 0 ? "span" : shape.Element;
            Open(name, around.Link.Length > 0 ? [("class", shape.Class)] : shape.Attributes());
            HtmlText.Append(_html, alt.Length > 0 ? alt : shape.Label);
            _html.Append("</").Append(name).Append('>');
        }
    }

    private void WriteAll(INodeList nodes, Surroundings around)
    {
        foreach (var node in nodes)
        {
            Write(node, around);
        }
    }

    private void Open(string name, IEnumerable<(string Name, string Value)> attributes)
    {
        _html.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            HtmlText.AppendAttribute(_html, attribute, value);
        }

        _html.Append('>');
    }

    private IEnumerable<(string Name, string Value)> Kept(IElement element, Func<string, bool> wanted)
    {
        foreach (var attribute in element.Attributes)
        {
            var name = attribute.LocalName;
            if (attribute.NamespaceUri is null && policy.Allows(element.LocalName, name) && wanted(name)
                && policy.Value(name, attribute.Value) is { } value && Own(name, value) is { } own)
            {
                yield return (name, own);
            }
        }
    }

    // The second of two equal ids could never be reached, and is no valid HTML.
    private string? Own(string name, string value) =>
        name != "id" ? value
        : policy.Value(name, value) is not null && links.Id(value) is var id && _ids.Add(id) ? id
        : null;

    private readonly record struct Surroundings(int Depth, string Link)
    {
        public bool IsFormula { get; init; }

        public bool IsToken { get; init; }
    }
}
