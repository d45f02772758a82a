using System.Formats.Tar;
using System.IO.Compression;

namespace ShardWiki.Testing;

/// <summary>Archives with any names, also such as no archiver writes by itself: written name by name.</summary>
public static class StrangeArchive
{
    /// <summary>Writes one; <paramref name="form"/> is <c>zip</c>, <c>tar</c> or <c>tar.gz</c>.</summary>
    public static void Write(Stream packed, string form, IEnumerable<(string Name, byte[] Content)> files)
    {
        if (form == "zip")
        {
            using var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true);
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }

            return;
        }

        using var gzip = form == "tar.gz" ? new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true) : null;
        using var tar = new TarWriter(gzip ?? packed, leaveOpen: true);
        foreach (var (name, content) in files)
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name)
            {
                DataStream = new MemoryStream(content),
                ModificationTime = DateTimeOffset.UnixEpoch,
            });
        }
    }
}
