using System.Text;

namespace ShardWiki.Git;

/// <summary>What stands at a path, in one look that follows no link there and opens nothing. Only Linux tells so much at once.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Stamp">Which version of it.</param>
public readonly record struct FileLook(FileKind Kind, FileStamp Stamp)
{
    private const int KindOfMode = 0xF000;
    private const long Second = 1_000_000_000;

    private static readonly bool IsTold = OperatingSystem.IsLinux() && IsThere();

    /// <summary>What stands in <paramref name="folder"/> under that name; null where nothing does, or nobody tells.</summary>
    public static FileLook? Find(ReadOnlySpan<char> folder, ReadOnlySpan<char> name) => IsTold ? Ask(folder, name) : null;

    private static FileLook? Ask(ReadOnlySpan<char> folder, ReadOnlySpan<char> name)
    {
        var most = Encoding.UTF8.GetMaxByteCount(folder.Length + name.Length) + 2;
        Span<byte> path = most <= 1024 ? stackalloc byte[most] : new byte[most];
        var length = Encoding.UTF8.GetBytes(folder, path);
        path[length++] = (byte)'/';
        length += Encoding.UTF8.GetBytes(name, path[length..]);
        path[length] = 0;
        return NativeFiles.Look(NativeFiles.FromHere, in path[0], NativeFiles.LinksThemselves, NativeFiles.All, out var told) == 0
            ? Of(told)
            : null;
    }

    private static FileLook Of(in NativeLook told) => new(
        (told.Mode & KindOfMode) switch
        {
            0x8000 => FileKind.File,
            0x4000 => FileKind.Folder,
            0xA000 => FileKind.Link,
            _ => FileKind.Other,
        },
        new FileStamp(
            ((ulong)told.DeviceMajor << 32) | told.DeviceMinor, told.Inode, (long)told.Length,
            (told.WrittenSeconds * Second) + told.WrittenNanoseconds, (told.ChangedSeconds * Second) + told.ChangedNanoseconds));

    // Old systems' libraries do not know the question.
    private static bool IsThere()
    {
        try
        {
            return Ask("", "") is not null;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }
}
