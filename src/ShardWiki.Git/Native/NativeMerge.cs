using System.Runtime.InteropServices;

namespace ShardWiki.Git;

/// <summary>libgit2's three-way merge of files, which needs no repository.</summary>
internal static partial class NativeMerge
{
    internal const uint StructVersion = 1;

    /// <summary>As <c>git merge-file</c>: clashes are one where nothing but signs stands between them.</summary>
    internal const uint SimplifyAlnum = 1 << 2;

    [LibraryImport(NativeLibgit2.Library, EntryPoint = "git_merge_file")]
    internal static unsafe partial int Merge(
        Result* output, Input* ancestor, Input* ours, Input* theirs, Options* options);

    [LibraryImport(NativeLibgit2.Library, EntryPoint = "git_merge_file_result_free")]
    internal static unsafe partial void FreeResult(Result* result);

    /// <summary>The <c>git_merge_file_input</c> of libgit2.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct Input
    {
        internal uint Version;
        internal byte* Text;
        internal nuint Size;
        internal byte* Path;
        internal uint Mode;
    }

    /// <summary>The <c>git_merge_file_options</c> of libgit2.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct Options
    {
        internal uint Version;
        internal byte* AncestorLabel;
        internal byte* OurLabel;
        internal byte* TheirLabel;
        internal int Favor;
        internal uint Flags;
        internal ushort MarkerSize;
    }

    /// <summary>The <c>git_merge_file_result</c> of libgit2.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct Result
    {
        internal uint IsAutomergeable;
        internal byte* Path;
        internal uint Mode;
        internal byte* Text;
        internal nuint Size;
    }
}
