using System.Globalization;
using System.Xml;

namespace ShardWiki.Projection;

/// <summary>
/// A picture as it is drawn: SVG of whole numbers, with a title and a description for whoever does not see it, and nothing that
/// runs or loads. One background in light and dark, since a picture of its own knows no reader's choice on every browser.
/// </summary>
internal sealed class Drawing
{
    /// <summary>Colours that can be told apart on white, also by those who see few (Okabe and Ito, 2008), darkened for text.</summary>
    public static readonly string[] Colours = ["#0072b2", "#b34d00", "#00745a", "#9c4a84", "#7a6a00", "#3a6ea5", "#8c2d19", "#555555"];

    private const string Svg = "http://www.w3.org/2000/svg";

    private readonly XmlWriter _xml;

    private Drawing(XmlWriter xml) => _xml = xml;

    /// <summary>The picture of that size that <paramref name="draw"/> draws.</summary>
    public static ReadOnlyMemory<byte> Of((int Width, int Height) size, (string Title, string About) words, Action<Drawing> draw) =>
        Xml.Document("svg", Svg, xml =>
        {
            var drawing = new Drawing(xml);
            drawing.Attributes(
                ("width", $"{Text(size.Width)}"), ("height", Text(size.Height)),
                ("viewBox", $"0 0 {Text(size.Width)} {Text(size.Height)}"), ("role", "img"), ("font-family", "sans-serif"), ("font-size", "12"));
            xml.WriteElementString("title", Svg, Xml.Printable(DirectionMarks.Named(words.Title)));
            xml.WriteElementString("desc", Svg, Xml.Printable(words.About));
            drawing.Element("rect", ("width", "100%"), ("height", "100%"), ("fill", "#ffffff"));
            draw(drawing);
        });

    /// <summary>A number as SVG writes it.</summary>
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>An element without content.</summary>
    public void Element(string name, params (string Name, string Value)[] attributes)
    {
        _xml.WriteStartElement(name, Svg);
        Attributes(attributes);
        _xml.WriteEndElement();
    }

    /// <summary>A box.</summary>
    public void Box((int X, int Y) at, (int Width, int Height) size, string fill, string stroke) => Element(
        "rect", ("x", Text(at.X)), ("y", Text(at.Y)), ("width", Text(size.Width)), ("height", Text(size.Height)), ("rx", "3"),
        ("fill", fill), ("stroke", stroke));

    /// <summary>A line of words; <paramref name="anchor"/> is <c>start</c>, <c>middle</c> or <c>end</c>.</summary>
    public void Words((int X, int Y) at, string words, string fill, string anchor)
    {
        _xml.WriteStartElement("text", Svg);
        Attributes(("x", Text(at.X)), ("y", Text(at.Y)), ("fill", fill), ("text-anchor", anchor));
        _xml.WriteString(Xml.Printable(DirectionMarks.Named(words)));
        _xml.WriteEndElement();
    }

    /// <summary>Words that are cut after so many characters.</summary>
    public static string Short(string words, int most)
    {
        var runes = words.EnumerateRunes().ToArray();
        return runes.Length <= most ? words : string.Concat(runes.Take(most - 1)) + "…";
    }

    private void Attributes(params (string Name, string Value)[] attributes)
    {
        foreach (var (name, value) in attributes)
        {
            _xml.WriteAttributeString(name, value);
        }
    }
}
