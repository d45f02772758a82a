using System.Collections.Frozen;
using System.Xml;

namespace ShardWiki.Projection;

/// <summary>
/// Whether an SVG file only draws. Opened by itself it is a document that may run scripts, so one that holds anything
/// but drawing is offered as plain text.
/// </summary>
internal static class SafePicture
{
    private const int Longest = 4 * 1024 * 1024;

    private static readonly FrozenSet<string> Acting = FrozenSet.ToFrozenSet(
        [
            "script", "foreignobject", "handler", "listener", "iframe", "object", "embed", "audio", "video", "set",
            "animate",
        ],
        StringComparer.OrdinalIgnoreCase);

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
                if (reader.NodeType is XmlNodeType.ProcessingInstruction
                    || (reader.NodeType == XmlNodeType.Element && !IsDrawing(reader)))
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

    private static bool IsDrawing(XmlReader reader)
    {
        if (Acting.Contains(reader.LocalName) || reader.NamespaceURI.EndsWith("/xhtml", StringComparison.Ordinal))
        {
            return false;
        }

        while (reader.MoveToNextAttribute())
        {
            var fetches = reader.LocalName.Equals("href", StringComparison.OrdinalIgnoreCase)
                && !reader.Value.StartsWith('#') && !reader.Value.StartsWith("data:image/", StringComparison.Ordinal);
            if (fetches || reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        reader.MoveToElement();
        return true;
    }
}
