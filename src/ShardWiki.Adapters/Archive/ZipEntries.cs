using System.IO.Compression;
using System.Text;

namespace ShardWiki.Adapters;

/// <summary>Reads the entries of a zip. What its directory says of sizes is compared with what comes out.</summary>
internal static class ZipEntries
{
    private const int KindMask = 0xF000;
    private const int Folder = 0x4000;
    private const int Plain = 0x8000;
    private const int Link = 0xA000;

    public static void Read(FileStream file, Unpacking into)
    {
        ZipDirectory.Weigh(file);
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
        foreach (var entry in archive.Entries)
        {
            into.Take(new ArchiveEntry(entry.FullName.TrimEnd('/'), KindOf(entry)), () => Content(entry, into));
        }
    }

    private static EntryKind KindOf(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> 16) & KindMask) switch
    {
        _ when entry.FullName.EndsWith('/') => EntryKind.Folder,
        Folder => EntryKind.Folder,
        Link => EntryKind.Link,
        not (0 or Plain) => EntryKind.Special,
        _ => entry.IsEncrypted ? EntryKind.Encrypted : EntryKind.File,
    };

    private static Stream Content(ZipArchiveEntry entry, Unpacking into)
    {
        var sum = new ZipChecksum();
        return new CountedStream(entry.Open(), piece =>
        {
            into.Count(piece.Length);
            sum.Add(piece);
            if (piece.IsEmpty && (sum.Bytes != entry.Length || sum.Value != entry.Crc32))
            {
                throw new InvalidDataException("its content is not the one that the archive's directory speaks of.");
            }
        });
    }
}
