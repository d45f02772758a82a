using System.Globalization;
using System.Xml;

namespace ShardWiki.Projection;

/// <summary>Draws a map of links as SVG: boxes with the titles of pages, and lines between them. It only draws.</summary>
internal static class LinkPicture
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const int Margin = 12;
    private const int RowHeight = 34;
    private const int BoxHeight = 24;
    private const int ColumnWidth = 250;
    private const int BoxWidth = 190;
    private const int LongestLabel = 26;

    /// <summary>How wide and high the picture of a layout is, in pixels.</summary>
    public static (int Width, int Height) SizeOf(LinkLayout layout) =>
        ((2 * Margin) + ((layout.Columns - 1) * ColumnWidth) + BoxWidth, (2 * Margin) + (layout.Rows * RowHeight));

    /// <summary>The picture.</summary>
    public static ReadOnlyMemory<byte> Of(LinkGraph graph)
    {
        var layout = LinkLayout.Of(graph);
        var (width, height) = SizeOf(layout);
        return Xml.Document("svg", Svg, xml =>
        {
            Attributes(xml, ("width", $"{Text(width)}"), ("height", Text(height)), ("viewBox", $"0 0 {Text(width)} {Text(height)}"),
                ("font-family", "sans-serif"), ("font-size", "12"));
            Element(xml, "rect", ("width", "100%"), ("height", "100%"), ("fill", "#ffffff"));
            WriteArrow(xml);
            foreach (var (from, to) in graph.Links)
            {
                Element(xml, "path", ("d", Line(layout.Places[from], layout.Places[to])), ("fill", "none"),
                    ("stroke", "#7a8699"), ("marker-end", "url(#arrow)"));
            }

            for (var page = 0; page < graph.Pages.Length; page++)
            {
                WriteBox(xml, layout.Places[page], graph.Pages[page].Read.Facts.Title);
            }
        });
    }

    private static void WriteArrow(XmlWriter xml)
    {
        xml.WriteStartElement("marker", Svg);
        Attributes(xml, ("id", "arrow"), ("viewBox", "0 0 8 8"), ("refX", "8"), ("refY", "4"), ("markerWidth", "7"),
            ("markerHeight", "7"), ("orient", "auto"));
        Element(xml, "path", ("d", "M0 0 L8 4 L0 8 z"), ("fill", "#7a8699"));
        xml.WriteEndElement();
    }

    private static void WriteBox(XmlWriter xml, (int Column, int Row) place, string title)
    {
        var (x, y) = Corner(place);
        Element(xml, "rect", ("x", Text(x)), ("y", Text(y)), ("width", Text(BoxWidth)), ("height", Text(BoxHeight)), ("rx", "4"),
            ("fill", "#eef2f8"), ("stroke", "#5b6b84"));
        xml.WriteStartElement("text", Svg);
        Attributes(xml, ("x", Text(x + 8)), ("y", Text(y + 16)), ("fill", "#1c2430"));
        xml.WriteString(Xml.Printable(Short(title)));
        xml.WriteEndElement();
    }

    // To the right where that goes on, around the right side where it goes back.
    private static string Line((int Column, int Row) from, (int Column, int Row) to)
    {
        var ((x, y), (u, v)) = (Corner(from), Corner(to));
        var (start, half) = (x + BoxWidth, BoxHeight / 2);
        return from.Column < to.Column
            ? $"M{Text(start)} {Text(y + half)} C{Text(start + 40)} {Text(y + half)} {Text(u - 40)} {Text(v + half)} {Text(u)} {Text(v + half)}"
            : $"M{Text(start)} {Text(y + half)} C{Text(start + 50)} {Text(y + half)} {Text(u + BoxWidth + 50)} {Text(v + half)} {Text(u + BoxWidth)} {Text(v + half)}";
    }

    private static (int X, int Y) Corner((int Column, int Row) place) =>
        (Margin + (place.Column * ColumnWidth), Margin + (place.Row * RowHeight));

    private static string Short(string title)
    {
        var runes = title.EnumerateRunes().ToArray();
        return runes.Length <= LongestLabel ? title : string.Concat(runes.Take(LongestLabel - 1)) + "…";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Element(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, Svg);
        Attributes(xml, attributes);
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params (string Name, string Value)[] attributes)
    {
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, value);
        }
    }
}
