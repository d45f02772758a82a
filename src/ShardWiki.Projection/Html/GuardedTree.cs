using System.Text;
using AngleSharp.Dom;
using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary>
/// Writes a parsed fragment again, with only what the policy allows. What it wrote may be read in another way than it
/// stood, which <see cref="HtmlGuard"/> looks after.
/// </summary>
internal sealed class GuardedTree(HtmlPolicy policy, IGuardedLinks links)
{
    private readonly StringBuilder _html = new();
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly KeptAttributes _kept = new(policy, links);
    private SplitPhrases _phrases = new([], policy);
    private TableHeaders _headers = new([]);

    /// <summary>The HTML of these nodes.</summary>
    public string Written(INodeList nodes)
    {
        _anchors.UnionWith(nodes.OfType<IElement>().SelectMany(HtmlAnchors.In));
        var elements = nodes.OfType<IElement>().SelectMany(e => e.DescendantsAndSelf().OfType<IElement>()).ToArray();
        (_phrases, _headers) = (new SplitPhrases(elements, policy), new TableHeaders(elements));
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
        if (element.GetAttribute(HtmlGuard.FragmentMark) is { } mark && links.Fragment(mark) is { } made)
        {
            _html.Append(made);
        }
        else if (around.IsFormula || element.NamespaceUri == NamespaceNames.MathMlUri)
        {
            WriteFormula(element, around);
        }
        else if (!policy.Allows(name) || element.NamespaceUri != NamespaceNames.HtmlUri || around.Depth > HtmlGuard.Deepest)
        {
            Keep(element);
            WriteAll(element.ChildNodes, around);
        }
        else if (around.Between is { } between && SplitPhrases.IsBlock(name))
        {
            WriteBare(element, around, between);
        }
        else if (_phrases.IsSplit(element))
        {
            Split(element, around);
        }
        else if (name == "img")
        {
            new GuardedPictures(_html, _kept, links).Write(element, around.Link.Length > 0);
        }
        else if (name == "a")
        {
            WriteLink(element, around);
        }
        else
        {
            WriteWhole(element, name, _headers.Added(element, _kept.Of(element, _ => true)), around);
        }
    }

    // What stands where only words of a line may stays as words, apart from those before and after.
    private void WriteBare(IElement element, Surroundings around, char between)
    {
        SplitPhrases.Part(_html, element.PreviousSibling, between);
        Keep(element);
        WriteAll(element.ChildNodes, around);
        SplitPhrases.Part(_html, element.NextSibling, between);
    }

    // No words of a line hold blocks: their element is written within each block instead.
    private void Split(IElement element, Surroundings around)
    {
        Keep(element);
        var tag = new StringBuilder();
        HtmlText.AppendTag(tag, element.LocalName, _kept.Of(element, n => n != "id"));
        WriteAll(element.ChildNodes, around.WithAround(element.LocalName, tag.ToString()));
    }

    // An element that may not stand leaves its id, for links that lead there.
    private void Keep(IElement element)
    {
        if (element.Id is { } id && _kept.Own("id", id) is { } own)
        {
            HtmlText.AppendTag(_html, "span", [("id", own)]);
            _html.Append("</span>");
        }
    }

    private void WriteWhole(
        IElement element, string name, IEnumerable<(string Name, string Value)> attributes, Surroundings around)
    {
        HtmlText.AppendTag(_html, name, attributes);
        if (name is "br" or "hr" or "col" or "wbr")
        {
            return;
        }

        // The parser drops a line end right after <pre>; one that is meant needs another before it.
        if (name == "pre" && element.FirstChild is IText { Data: ['\n', ..] })
        {
            _html.Append('\n');
        }

        WriteAll(element.ChildNodes, around with { Depth = around.Depth + 1, Link = name == "a" ? "a" : around.Link, Between = SplitPhrases.Between(name) ?? around.Between });
        _html.Append("</").Append(name).Append('>');
    }

    private void WriteLink(IElement element, Surroundings around)
    {
        var shape = ShapeOf(element.GetAttribute(HtmlGuard.LinkMark), element.GetAttribute("href"));
        if (shape is { Element: not "a" } && _phrases.HoldsBlock(element))
        {
            Keep(element);
            WriteAll(element.ChildNodes, around);
            return;
        }

        if (shape is null)
        {
            WriteWhole(element, "a", _kept.Of(element, _ => true).Concat(_kept.Named(element)), around);
            return;
        }

        var others = _kept.Of(element, n => n is not ("href" or "rel" or "class" or "title"));
        WriteWhole(element, shape.Element, shape.Attributes().Concat(others).Concat(_kept.Named(element)), around);
    }

    private void WriteFormula(IElement element, Surroundings around)
    {
        if (new GuardedFormulas(_html, policy).Open(element, around) is not { } within)
        {
            WriteAll(element.ChildNodes, around);
            return;
        }

        WriteAll(element.ChildNodes, within);
        _html.Append("</").Append(element.LocalName).Append('>');
    }

    private LinkShape? ShapeOf(string? mark, string? href) =>
        mark is null && href is ['#', .. var id] && _anchors.Contains(Uri.UnescapeDataString(id))
            ? links.Within(Uri.UnescapeDataString(id))
            : links.Link(mark, href);

    private void WriteAll(INodeList nodes, Surroundings around)
    {
        if (!around.Around.IsEmpty)
        {
            WriteSplit(nodes, around);
            return;
        }

        foreach (var node in nodes)
        {
            Write(node, around);
        }
    }

    private void WriteSplit(INodeList nodes, Surroundings around)
    {
        var isOpen = false;
        foreach (var node in nodes)
        {
            var isOfLine = _phrases.IsOfLine(node) && (isOpen || node is not IText words || !string.IsNullOrWhiteSpace(words.Data));
            if (isOfLine != isOpen)
            {
                around.Turn(_html, isOfLine);
                isOpen = isOfLine;
            }

            Write(node, isOfLine ? around.OfLine() : around);
        }

        if (isOpen)
        {
            around.Turn(_html, opens: false);
        }
    }
}
