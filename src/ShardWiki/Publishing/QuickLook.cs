using ShardWiki.Git;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>Looks at the output folder as the system tells in one question a file.</summary>
internal sealed class QuickLook : IFolderLook
{
    private readonly FolderLook _looks;
    private readonly PlainLook _plain;

    private QuickLook(FolderLook looks, PlainLook plain) => (_looks, _plain) = (looks, plain);

    /// <summary>Looks below <paramref name="folder"/>, as quickly as the system lets it.</summary>
    public static IFolderLook At(string folder) => FolderLook.Open(folder) is { } looks ? new QuickLook(looks, new PlainLook(folder)) : new PlainLook(folder);

    // Where the system refuses to tell, .NET says why.
    public SeenFile? Find(ReadOnlySpan<byte> path) => _looks.TryFind(path, out var seen) ? seen is { } look ? Of(look) : null : _plain.Find(path);

    public void Dispose() => _looks.Dispose();

    private static SeenFile Of(FileLook look) => new(
        look.Kind switch { FileKind.Folder => SeenKind.Folder, FileKind.Link => SeenKind.Link, _ => SeenKind.File },
        look.Stamp.Length, DateTime.UnixEpoch.Ticks + (look.Stamp.Written / TimeSpan.NanosecondsPerTick));
}
