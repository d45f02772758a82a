using System.Collections.Immutable;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>Keeps what is remembered of a site's files, one file for each output folder of a space.</summary>
internal sealed class SiteMemoFile(OpenSpace space, string output)
{
    private readonly string _path = CacheFile.PathOf(space, "site", output);

    /// <summary>What is remembered; nothing where that cannot be read.</summary>
    public SiteMemo Read() => CacheFile.Read(_path, (ReadOnlyMemory<byte> content) => Memo(new BytesReader(content))) ?? SiteMemo.Nothing;

    /// <summary>Keeps <paramref name="memo"/> for the next build.</summary>
    public void Write(SiteMemo memo) => CacheFile.Write(_path, stream =>
    {
        Span<byte> receipt = stackalloc byte[Sum.Length];
        memo.Receipt.Write(receipt);
        BytesWriter.Write(stream, receipt);
        BytesWriter.Number(stream, memo.Files.Length);
        foreach (var file in memo.Files)
        {
            BytesWriter.Write(stream, file.Bytes.Span);
        }
    });

    private static SiteMemo Memo(BytesReader reader)
    {
        var receipt = new Sum(reader.Next().Span);
        var files = ImmutableArray.CreateBuilder<RememberedFile>();
        var before = "";
        for (var left = reader.Number(); left > 0; left--)
        {
            var file = RememberedFile.Read(reader.Next());
            var path = file.Path;
            if (string.CompareOrdinal(before, path) >= 0)
            {
                throw new FormatException("files that are not in order");
            }

            files.Add(file);
            before = path;
        }

        return new SiteMemo(files.ToImmutable()) { Receipt = receipt };
    }
}
