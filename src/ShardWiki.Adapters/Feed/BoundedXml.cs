using System.Text;
using System.Xml;

namespace ShardWiki.Adapters;

/// <summary>Reads XML forward, element by element, as deep as is allowed.</summary>
internal sealed class BoundedXml(XmlReader reader) : IDisposable
{
    /// <summary>The element that the reader stands at.</summary>
    public FeedName Name => new(reader.NamespaceURI, reader.LocalName);

    public void MoveToContent() => reader.MoveToContent();

    /// <summary>The value of an attribute of the element; empty where it has none.</summary>
    public string Attribute(string name) => reader.GetAttribute(name) ?? "";

    /// <summary>
    /// Does something at each child of the element, and passes over what it leaves of it; stands at the element's end after.
    /// </summary>
    public void EachChild(Action atChild) => EachNode(node =>
    {
        if (node == XmlNodeType.Element)
        {
            var depth = reader.Depth;
            var isEmpty = reader.IsEmptyElement;
            atChild();
            while (!isEmpty && !(reader.Depth == depth && reader.NodeType == XmlNodeType.EndElement))
            {
                Advance();
            }
        }
    });

    /// <summary>All words in the element, whatever elements are around them.</summary>
    public string Words()
    {
        var words = new StringBuilder();
        Collect(words);
        return words.ToString();
    }

    /// <summary>What stands in the element, which is HTML written as XML, as HTML.</summary>
    public string Markup()
    {
        var html = new StringBuilder();
        Write(html);
        return html.ToString();
    }

    public void Dispose() => reader.Dispose();

    private void Collect(StringBuilder words) => EachNode(node =>
    {
        if (node == XmlNodeType.Element)
        {
            Collect(words);
        }
        else
        {
            words.Append(reader.Value);
        }
    });

    private void Write(StringBuilder html) => EachNode(node =>
    {
        if (node == XmlNodeType.Element)
        {
            WriteElement(html);
        }
        else
        {
            html.Append(MarkupText.Of(reader.Value));
        }
    });

    // HTML knows no empty element but its own: every other gets its end, or it would hold all that follows.
    private void WriteElement(StringBuilder html)
    {
        var (name, isHtml) = (reader.LocalName, reader.NamespaceURI is FeedName.HtmlSpace or "");
        if (isHtml)
        {
            html.Append('<').Append(name);
            for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
            {
                if (reader.NamespaceURI.Length == 0)
                {
                    html.Append(' ').Append(reader.LocalName).Append("=\"").Append(MarkupText.Of(reader.Value)).Append('"');
                }
            }

            reader.MoveToElement();
            html.Append('>');
        }

        Write(html);
        if (isHtml && name is not ("br" or "hr" or "img" or "col" or "wbr" or "input" or "meta" or "link" or "area"))
        {
            html.Append("</").Append(name).Append('>');
        }
    }

    // What is done at an element must end at its end, or leave the reader where it stands.
    private void EachNode(Action<XmlNodeType> at)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        for (Advance(); reader.Depth > depth; Advance())
        {
            if (reader.NodeType is XmlNodeType.Element or XmlNodeType.Text or XmlNodeType.CDATA
                or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                at(reader.NodeType);
            }
        }
    }

    private void Advance()
    {
        if (!reader.Read())
        {
            throw new XmlException("It ends too early.");
        }

        if (reader.Depth > FeedBounds.Depth)
        {
            throw new XmlException($"Its elements are nested deeper than {FeedBounds.Depth}.");
        }
    }
}
