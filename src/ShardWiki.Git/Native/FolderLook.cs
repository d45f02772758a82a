using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ShardWiki.Git;

/// <summary>
/// Looks at what stands below one folder that it holds open, so that the way to the folder is gone once. Only Linux tells so much in
/// one look. Safe for use by several threads.
/// </summary>
public sealed class FolderLook : IDisposable
{
    private const int Usual = 512;

    private static readonly bool IsTold = OperatingSystem.IsLinux() && IsAnswered();

    private readonly SafeFileHandle _folder;

    private FolderLook(SafeFileHandle folder) => _folder = folder;

    /// <summary>Opens it; null where it is not there, or nobody tells.</summary>
    public static FolderLook? Open(string folder)
    {
        var descriptor = IsTold ? NativeFiles.Open(folder, NativeFiles.ForItsPath) : -1;
        return descriptor < 0 ? null : new FolderLook(new SafeFileHandle(descriptor, ownsHandle: true));
    }

    /// <summary>What stands at <paramref name="path"/>, <c>/</c>-separated from the folder; null where nothing does.</summary>
    public FileLook? Find(ReadOnlySpan<char> path)
    {
        var most = Encoding.UTF8.GetMaxByteCount(path.Length);
        Span<byte> bytes = most <= Usual ? stackalloc byte[Usual] : new byte[most];
        return Find(bytes[..Encoding.UTF8.GetBytes(path, bytes)]);
    }

    /// <summary>The same by the path's UTF-8 bytes.</summary>
    public FileLook? Find(ReadOnlySpan<byte> path)
    {
        Span<byte> ended = path.Length < Usual ? stackalloc byte[Usual] : new byte[path.Length + 1];
        path.CopyTo(ended);
        ended[path.Length] = 0;
        return NativeFiles.Look(_folder, in ended[0], NativeFiles.LinksThemselves, NativeFiles.All, out var told) == 0 ? FileLook.Of(told) : null;
    }

    public void Dispose() => _folder.Dispose();

    // Old systems' libraries do not know the question.
    private static bool IsAnswered()
    {
        try
        {
            using var here = new SafeFileHandle(NativeFiles.Open("/", NativeFiles.ForItsPath), ownsHandle: true);
            return !here.IsInvalid && NativeFiles.Look(here, in "."u8[0], NativeFiles.LinksThemselves, NativeFiles.All, out _) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }
}
