using System.Formats.Tar;
using System.IO.Compression;
using ShardWiki.Model;
using ShardWiki.Testing;

namespace ShardWiki.Tests;

/// <summary>A folder that is packed, in one of the forms of archives.</summary>
internal sealed class ArchiveContractShard(string form) : FilesContractShard
{
    private const int LinkMode = 0xA1FF << 16;
    private readonly ScratchFolder scratch = new();

    public override Attachment Attachment => new()
    {
        Name = ShardName.Parse("shard"),
        Adapter = "archive",
        Location = scratch.Path($"export.{form}"),
    };

    public override string PathOf(string path) => scratch.Path($"files/{path}");

    public override void Publish()
    {
        using var packed = File.Create(Attachment.Location);
        if (form == "zip")
        {
            using var zip = new ZipArchive(packed, ZipArchiveMode.Create);
            Pack("", (path, name) => Add(zip, path, name));
            return;
        }

        using var stream = form == "tar.gz" ? new GZipStream(packed, CompressionLevel.Fastest) : (Stream)packed;
        using var tar = new TarWriter(stream);
        Pack("", (path, name) => tar.WriteEntry(path, name));
    }

    public override void Remove() => File.Delete(Attachment.Location);

    public override void Dispose() => scratch.Dispose();

    private void Pack(string folder, Action<string, string> add)
    {
        foreach (var path in Directory.GetFileSystemEntries(PathOf(folder)).Order(StringComparer.Ordinal))
        {
            var name = Path.Combine(folder, Path.GetFileName(path));
            if (Directory.Exists(path) && new FileInfo(path).LinkTarget is null)
            {
                Pack(name, add);
            }
            else
            {
                add(path, name);
            }
        }
    }

    private static void Add(ZipArchive zip, string path, string name)
    {
        var entry = zip.CreateEntry(name);
        using var content = entry.Open();
        if (new FileInfo(path).LinkTarget is { } target)
        {
            entry.ExternalAttributes = LinkMode;
            content.Write(System.Text.Encoding.UTF8.GetBytes(target));
        }
        else
        {
            content.Write(File.ReadAllBytes(path));
        }
    }
}
