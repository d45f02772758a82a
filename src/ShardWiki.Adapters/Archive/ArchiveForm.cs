using System.IO.Compression;

namespace ShardWiki.Adapters;

/// <summary>Which form an archive has, by its first bytes and not by its name.</summary>
internal static class ArchiveForm
{
    /// <summary>How the archive is read, which stands at its beginning again after.</summary>
    public static Action<FileStream, Unpacking> Of(FileStream file)
    {
        Span<byte> begin = stackalloc byte[4];
        var count = file.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return begin[..count] switch
        {
            [(byte)'P', (byte)'K', 3 or 5, ..] => ZipEntries.Read,
            [0x1f, 0x8b, ..] => (packed, into) =>
            {
                using var gzip = new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true);
                TarEntries.Read(gzip, into);
            },
            _ => TarEntries.Read,
        };
    }
}
