using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>Packs the files of a book as an EPUB (OCF 3.2): its type comes first and is not compressed, and all are dated 1980.</summary>
internal static class EpubPacking
{
    private static readonly DateTimeOffset FirstDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(string path, ImmutableArray<PlannedFile> files, CancellationToken cancellation)
    {
        var staged = path + ".new";
        using (var zip = new ZipArchive(File.Create(staged), ZipArchiveMode.Create))
        {
            foreach (var file in files)
            {
                cancellation.ThrowIfCancellationRequested();
                var bytes = new ArrayBufferWriter<byte>();
                file.Write(bytes);
                var entry = zip.CreateEntry(file.Path, file.Path == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                entry.LastWriteTime = FirstDay;
                using var to = entry.Open();
                to.Write(bytes.WrittenSpan);
            }
        }

        File.Move(staged, path, overwrite: true);
    }
}
