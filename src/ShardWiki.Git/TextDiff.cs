using System.Runtime.InteropServices;

namespace ShardWiki.Git;

/// <summary>
/// The unified diff of two contents as git writes it, three lines of context, every byte taken as text. It needs no
/// repository, and no attribute or filter has a say in it.
/// </summary>
public static class TextDiff
{
    private const int OptionsSize = 1024; // More than git_diff_options takes in any version of libgit2.
    private const uint OptionsVersion = 1;
    private const int FlagsAt = 4; // git_diff_options: unsigned version; uint32_t flags; …
    private const uint ForceText = 1u << 20;

    /// <summary>
    /// The bytes of the diff, headed by <paramref name="path"/> on both sides; empty where the contents are equal.
    /// Throws <see cref="GitException"/> where git cannot.
    /// </summary>
    public static unsafe byte[] Of(ReadOnlySpan<byte> old, ReadOnlySpan<byte> edited, string path)
    {
        Libgit2.Require();
        var options = stackalloc byte[OptionsSize];
        Check(NativeDiff.InitOptions(options, OptionsVersion));
        *(uint*)(options + FlagsAt) |= ForceText;
        nint patch = 0;
        try
        {
            // An empty span has no address, and no buffer would mean no file.
            fixed (byte* oldBytes = OrDot(old), editedBytes = OrDot(edited))
            {
                Check(NativeDiff.PatchFromBuffers(
                    out patch, oldBytes, (nuint)old.Length, path, editedBytes, (nuint)edited.Length, path, options));
                return Text(patch);
            }
        }
        finally
        {
            if (patch != 0)
            {
                NativeDiff.FreePatch(patch);
            }
        }
    }

    private static unsafe byte[] Text(nint patch)
    {
        var buffer = new NativeDiff.Buffer();
        try
        {
            Check(NativeDiff.PatchToBuffer(&buffer, patch));
            return new ReadOnlySpan<byte>(buffer.Text, checked((int)buffer.Size)).ToArray();
        }
        finally
        {
            NativeDiff.DisposeBuffer(&buffer);
        }
    }

    private static ReadOnlySpan<byte> OrDot(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? "."u8 : bytes;

    private static void Check(int code)
    {
        if (code != 0)
        {
            var last = NativeLibgit2.LastError();
            var message = last == 0 ? null : Marshal.PtrToStringUTF8(Marshal.ReadIntPtr(last));
            throw new GitException($"git could not make a diff: {message ?? $"libgit2 code {code}"}");
        }
    }
}
