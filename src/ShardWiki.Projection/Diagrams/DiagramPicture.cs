using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Xml;

namespace ShardWiki.Projection;

/// <summary>
/// What a program drew of a diagram: a drawing that only draws, or a PNG. It is a file of the site, which pages show as a
/// picture; nothing of it is ever part of a page.
/// </summary>
public sealed record DiagramPicture
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private DiagramPicture(ReadOnlyMemory<byte> bytes, string ending, (int Width, int Height) size)
    {
        (Bytes, Size) = (bytes, size);
        File = $"_/diagrams/{Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..20]}{ending}";
    }

    /// <summary>Where it stands in the site, named by what it shows.</summary>
    public string File { get; }

    /// <summary>The whole file.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Its size, so that a page keeps room for it; zero where it does not say.</summary>
    public (int Width, int Height) Size { get; }

    /// <summary>The picture that <paramref name="bytes"/> are; null where they are none, or one that may do more than draw.</summary>
    public static DiagramPicture? Find(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith(Png) ? new(bytes, ".png", SizeOfPng(bytes.Span))
        : SafePicture.Draws(bytes) && SizeOfSvg(bytes) is { } size ? new(bytes, ".svg", size)
        : null;

    private static (int, int) SizeOfPng(ReadOnlySpan<byte> png) => png.Length < 24
        ? (0, 0)
        : (Math.Max(0, BinaryPrimitives.ReadInt32BigEndian(png[16..])), Math.Max(0, BinaryPrimitives.ReadInt32BigEndian(png[20..])));

    private static (int, int)? SizeOfSvg(ReadOnlyMemory<byte> svg)
    {
        using var reader = XmlReader.Create(
            new MemoryStream(svg.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "svg")
        {
            return null;
        }

        var box = (reader.GetAttribute("viewBox") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var (width, height) = (Pixels(reader.GetAttribute("width")), Pixels(reader.GetAttribute("height")));
        return width > 0 && height > 0 ? (width, height)
            : box.Length == 4 && Pixels(box[2]) is > 0 and var wide && Pixels(box[3]) is > 0 and var high ? (wide, high)
            : (0, 0);
    }

    private static int Pixels(string? length) =>
        double.TryParse(length?.Replace("px", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var pixels)
        && pixels is > 0 and < 100_000
            ? (int)Math.Ceiling(pixels)
            : 0;
}
