using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>Makes planned files from functions that give text or bytes.</summary>
internal static class Planned
{
    /// <summary>A file of text.</summary>
    public static PlannedFile Text(string path, Func<string> text) =>
        new(path, buffer => Encoding.UTF8.GetBytes(text(), buffer));

    /// <summary>A file of bytes.</summary>
    public static PlannedFile Bytes(string path, Func<ReadOnlyMemory<byte>> bytes) =>
        new(path, buffer => buffer.Write(bytes().Span));

    /// <summary>A file of which is known what it shows.</summary>
    public static PlannedFile Known(string path, Func<KnownFile> known, Func<Glance?>? glance = null) =>
        new(path, buffer => known().Write(buffer)) { Known = known, Glance = glance };

    /// <summary>A file that is computed each time, and is known by its bytes: it is written again where they are others.</summary>
    public static PlannedFile Computed(string path, Func<ReadOnlyMemory<byte>> bytes, Func<Glance?>? glance = null) => Known(path, () =>
    {
        var made = bytes();
        return new KnownFile
        {
            Parts = [new KnownPart(PartKind.Computed, "", Convert.ToHexStringLower(SHA256.HashData(made.Span)))],
            Write = buffer => buffer.Write(made.Span),
        };
    }, glance);

    /// <summary>A file that holds <paramref name="content"/> as it is.</summary>
    public static PlannedFile Content(string path, ContentHandle content, IContents contents) => Known(path, () => new KnownFile
    {
        Parts = [new KnownPart(PartKind.Content, $"{content.Shard}:{content.Source}", TextDigest.Of($"{content.Content}"))],
        Write = buffer => buffer.Write(contents.Read(content)),
    });

    /// <summary>A file of the looks, or of every site: it holds <paramref name="bytes"/> whatever the union is.</summary>
    public static PlannedFile Fixed(string path, ReadOnlyMemory<byte> bytes) => Known(path, () => new KnownFile
    {
        Parts = [new KnownPart(PartKind.Layout, "", Convert.ToHexStringLower(SHA256.HashData(bytes.Span)))],
        Write = buffer => buffer.Write(bytes.Span),
    });
}
