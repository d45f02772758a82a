using System.Text;

namespace ShardWiki.Projection;

/// <summary>Looks as .NET does, which is right everywhere and quick nowhere.</summary>
public sealed class PlainLook(string folder) : IFolderLook
{
    public SeenFile? Find(ReadOnlySpan<byte> path)
    {
        var there = new FileInfo(Path.Combine(folder, Encoding.UTF8.GetString(path).Replace('/', Path.DirectorySeparatorChar)));
        var isLink = there.Attributes.HasFlag(FileAttributes.ReparsePoint) && there.LinkTarget is not null;
        return isLink ? new SeenFile(SeenKind.Link, 0, 0)
            : there.Exists ? new SeenFile(SeenKind.File, there.Length, there.LastWriteTimeUtc.Ticks)
            : Directory.Exists(there.FullName) ? new SeenFile(SeenKind.Folder, 0, 0)
            : null;
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
