using System.Runtime.InteropServices;

namespace ShardWiki.Git;

/// <summary>libgit2's diff of two buffers, which needs no repository.</summary>
internal static partial class NativeDiff
{
    [LibraryImport(NativeLibgit2.Library, EntryPoint = "git_diff_options_init")]
    internal static unsafe partial int InitOptions(byte* options, uint version);

    [LibraryImport(
        NativeLibgit2.Library, EntryPoint = "git_patch_from_buffers", StringMarshalling = StringMarshalling.Utf8)]
    internal static unsafe partial int PatchFromBuffers(
        out nint patch,
        byte* old,
        nuint oldLength,
        string oldPath,
        byte* edited,
        nuint editedLength,
        string editedPath,
        byte* options);

    [LibraryImport(NativeLibgit2.Library, EntryPoint = "git_patch_free")]
    internal static partial void FreePatch(nint patch);

    [LibraryImport(NativeLibgit2.Library, EntryPoint = "git_patch_to_buf")]
    internal static unsafe partial int PatchToBuffer(Buffer* output, nint patch);

    [LibraryImport(NativeLibgit2.Library, EntryPoint = "git_buf_dispose")]
    internal static unsafe partial void DisposeBuffer(Buffer* buffer);

    /// <summary>The <c>git_buf</c> of libgit2.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct Buffer
    {
        internal byte* Text;
        internal nuint Reserved;
        internal nuint Size;
    }
}
