using System.Text;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>Keeps what is remembered of a site's files, one file for each output folder of a space.</summary>
internal sealed class SiteMemoFile(OpenSpace space, string output)
{
    private readonly string _path = CacheFile.PathOf(space, "site", output);

    /// <summary>What is remembered; nothing where that cannot be read.</summary>
    public SiteMemo Read() => CacheFile.Read<SiteMemo>(_path, Memo) ?? SiteMemo.Nothing;

    /// <summary>Keeps <paramref name="memo"/> for the next build.</summary>
    public void Write(SiteMemo memo)
    {
        CacheFile.Write(_path, stream =>
        {
            using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
            WriteSum(writer, memo.Receipt);
            writer.Write(memo.Sorted.Length);
            foreach (var (path, file) in memo.Sorted)
            {
                writer.Write(path);
                WriteFile(writer, file);
            }
        });
    }

    private static SiteMemo Memo(BinaryReader reader)
    {
        var receipt = ReadSum(reader);
        var left = reader.ReadInt32();
        var files = new Dictionary<string, RememberedFile>(Math.Clamp(left, 0, (int)(reader.BaseStream.Length / Sum.Length)), StringComparer.Ordinal);
        for (; left > 0; left--)
        {
            files.Add(reader.ReadString(), ReadFile(reader));
        }

        return new SiteMemo(files) { Receipt = receipt };
    }

    private static RememberedFile ReadFile(BinaryReader reader) => new()
    {
        Key = ReadSum(reader),
        Glance = ReadSum(reader),
        Parts = reader.Many(r => r.ReadUInt64()),
        Whole = ReadSum(reader),
        Questions = reader.Texts(),
        Answers = new AnswerSums(ReadSum(reader), ReadSum(reader)),
        Sha256 = ReadSum(reader),
        Length = reader.ReadInt64(),
        Stamp = reader.ReadInt64(),
    };

    private static void WriteFile(BinaryWriter writer, RememberedFile file)
    {
        WriteSum(writer, file.Key);
        WriteSum(writer, file.Glance);
        writer.Write(file.Parts, (w, part) => w.Write(part));
        WriteSum(writer, file.Whole);
        writer.Write(file.Questions);
        WriteSum(writer, file.Answers.Told);
        WriteSum(writer, file.Answers.Loose);
        WriteSum(writer, file.Sha256);
        writer.Write(file.Length);
        writer.Write(file.Stamp);
    }

    private static Sum ReadSum(BinaryReader reader)
    {
        Span<byte> bytes = stackalloc byte[Sum.Length];
        reader.BaseStream.ReadExactly(bytes);
        return new Sum(bytes);
    }

    private static void WriteSum(BinaryWriter writer, Sum sum)
    {
        Span<byte> bytes = stackalloc byte[Sum.Length];
        sum.Write(bytes);
        writer.Write(bytes);
    }
}
