using ShardWiki.Git;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>Looks at the output folder as the system tells in one question a file.</summary>
internal sealed class QuickLook : IFolderLook
{
    private readonly FolderLook _looks;

    private QuickLook(FolderLook looks) => _looks = looks;

    /// <summary>Looks below <paramref name="folder"/>, as quickly as the system lets it.</summary>
    public static IFolderLook At(string folder) => FolderLook.Open(folder) is { } looks ? new QuickLook(looks) : new PlainLook(folder);

    public SeenFile? Find(ReadOnlySpan<byte> path) => _looks.Find(path) is not { } look ? null : new SeenFile(
        look.Kind switch { FileKind.Folder => SeenKind.Folder, FileKind.Link => SeenKind.Link, _ => SeenKind.File },
        look.Stamp.Length, DateTime.UnixEpoch.Ticks + (look.Stamp.Written / TimeSpan.NanosecondsPerTick));
}
