using System.Collections.Frozen;
using System.Xml;

namespace ShardWiki.Projection;

/// <summary>
/// Whether an SVG file only draws. Opened by itself it is a document that may run scripts and load from elsewhere, so one
/// that holds anything but what <c>drawing-policy.txt</c> names is offered as plain text.
/// </summary>
internal static class SafePicture
{
    private const int Longest = 4 * 1024 * 1024;
    private const int Deepest = 200;
    private const string Svg = "http://www.w3.org/2000/svg";

    private static readonly FrozenSet<string> Drawing = EmbeddedText.Read("drawing-policy.txt").Split('\n')
        .Where(line => line.StartsWith("draw ", StringComparison.Ordinal))
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = Longest,
    };

    /// <summary>Whether <paramref name="svg"/> is well-formed and holds nothing that acts or that is fetched.</summary>
    public static bool Draws(ReadOnlyMemory<byte> svg)
    {
        if (svg.Length > Longest)
        {
            return false;
        }

        try
        {
            using var reader = XmlReader.Create(new MemoryStream(svg.ToArray()), Strict);
            while (reader.Read())
            {
                if (!Draws(reader))
                {
                    return false;
                }
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool Draws(XmlReader reader) => reader.NodeType switch
    {
        XmlNodeType.ProcessingInstruction => false,
        XmlNodeType.Element => reader.Depth <= Deepest && IsDrawing(reader),
        XmlNodeType.Text or XmlNodeType.CDATA => !Fetches(reader.Value),
        _ => true,
    };

    private static bool IsDrawing(XmlReader reader)
    {
        var isForeign = reader.NamespaceURI is not (Svg or "");
        if (isForeign ? IsRead(reader.NamespaceURI) : !Drawing.Contains(reader.LocalName))
        {
            return false;
        }

        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || (IsAddress(reader.LocalName) && !IsOfItself(reader.Value.Trim()))
                || Fetches(reader.Value))
            {
                return false;
            }
        }

        reader.MoveToElement();
        return true;
    }

    // Browsers give these elements life wherever they stand.
    private static bool IsRead(string space) =>
        space.Contains("xhtml", StringComparison.OrdinalIgnoreCase)
        || space.Contains("MathML", StringComparison.OrdinalIgnoreCase);

    private static bool IsAddress(string attribute) =>
        attribute.Equals("href", StringComparison.OrdinalIgnoreCase)
        || attribute.Equals("src", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfItself(string address) =>
        address.StartsWith('#')
        || new[] { "png", "jpeg", "gif", "webp" }.Any(type =>
            address.StartsWith($"data:image/{type};base64,", StringComparison.Ordinal));

    // Style sheets fetch by url(…) and @import, and may spell both with escapes.
    private static bool Fetches(string text)
    {
        if (text.Contains("@import", StringComparison.OrdinalIgnoreCase)
            || text.Contains("javascript:", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        for (var at = 0; (at = text.IndexOf("url", at, StringComparison.OrdinalIgnoreCase)) >= 0; at += 3)
        {
            var inside = text.AsSpan(at + 3).TrimStart();
            if (inside.StartsWith("(") && !inside[1..].TrimStart(" \t\r\n\f'\"").StartsWith("#"))
            {
                return true;
            }
        }

        return text.Contains('\\', StringComparison.Ordinal) && text.Contains('{', StringComparison.Ordinal);
    }
}
