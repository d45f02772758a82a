using System.Runtime.InteropServices;

namespace ShardWiki.Git;

/// <summary>What LibGit2Sharp does not offer, from the very library that it loaded.</summary>
internal static partial class NativeLibgit2
{
    /// <summary>
    /// LibGit2Sharp's own name for its native library; where its package is absent, <see cref="Libgit2"/> finds
    /// another.
    /// </summary>
    internal const string Library = "git2-5853918";

    [LibraryImport(Library, EntryPoint = "git_libgit2_opts")]
    internal static partial int SetOption(int option, nint value);

    [LibraryImport(Library, EntryPoint = "git_repository_open", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int OpenRepository(out nint repository, string path);

    [LibraryImport(Library, EntryPoint = "git_repository_free")]
    internal static partial void FreeRepository(nint repository);

    [LibraryImport(Library, EntryPoint = "git_reference_create_matching", StringMarshalling = StringMarshalling.Utf8)]
    internal static unsafe partial int CreateReferenceMatching(
        out nint reference, nint repository, string name, byte* id, int force, byte* expected, string message);

    [LibraryImport(Library, EntryPoint = "git_reference_free")]
    internal static partial void FreeReference(nint reference);

    [LibraryImport(Library, EntryPoint = "git_error_last")]
    internal static partial nint LastError();
}
