using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ShardWiki.Git;

/// <summary>
/// Looks at what stands below one folder that it holds open, so that the way to the folder is gone once. Only Linux is asked so. Safe for
/// use by several threads.
/// </summary>
public sealed class FolderLook : IDisposable
{
    private const int Usual = 512;
    private const int NothingThere = 2;
    private const int NoFolderOnTheWay = 20;

    private readonly SafeFileHandle _folder;

    private FolderLook(SafeFileHandle folder)
    {
        _folder = folder;
        TellsVersions = NativeFileSystem.KeepsOwnTimes(folder);
    }

    /// <summary>Whether anybody tells.</summary>
    internal static bool IsTold { get; } = OperatingSystem.IsLinux() && IsAnswered();

    /// <summary>Whether no two versions of what stands there have the same stamp, as far as the disk's clock tells them apart.</summary>
    public bool TellsVersions { get; }

    /// <summary>Opens it; null where it is not there, or nobody tells.</summary>
    public static FolderLook? Open(string folder)
    {
        var descriptor = IsTold ? NativeFiles.Open(folder, NativeFiles.ForItsPath) : -1;
        return descriptor < 0 ? null : new FolderLook(new SafeFileHandle(descriptor, ownsHandle: true));
    }

    /// <summary>
    /// What stands at <paramref name="path"/>, <c>/</c>-separated from the folder; null where nothing does. False where the system
    /// refuses to tell, for whatever reason.
    /// </summary>
    public bool TryFind(ReadOnlySpan<char> path, out FileLook? look)
    {
        var most = Encoding.UTF8.GetMaxByteCount(path.Length);
        Span<byte> bytes = most <= Usual ? stackalloc byte[Usual] : new byte[most];
        return TryFind(bytes[..Encoding.UTF8.GetBytes(path, bytes)], out look);
    }

    /// <summary>The same by the path's UTF-8 bytes.</summary>
    public bool TryFind(ReadOnlySpan<byte> path, out FileLook? look)
    {
        Span<byte> ended = path.Length < Usual ? stackalloc byte[Usual] : new byte[path.Length + 1];
        path.CopyTo(ended);
        ended[path.Length] = 0;
        var isThere = NativeFiles.Look(_folder, in ended[0], NativeFiles.LinksThemselves, NativeFiles.All, out var told) == 0;
        look = isThere ? FileLook.Of(told) : null;
        return isThere || Marshal.GetLastPInvokeError() is NothingThere or NoFolderOnTheWay;
    }

    public void Dispose() => _folder.Dispose();

    // Old systems' libraries do not know the question.
    private static bool IsAnswered()
    {
        try
        {
            using var here = new SafeFileHandle(NativeFiles.Open("/", NativeFiles.ForItsPath), ownsHandle: true);
            return !here.IsInvalid && NativeFiles.Look(here, in ".\0"u8[0], NativeFiles.LinksThemselves, NativeFiles.All, out _) == 0;
        }
        catch (Exception unknown) when (unknown is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }
}
