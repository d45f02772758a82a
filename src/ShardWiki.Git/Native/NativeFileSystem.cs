using System.Runtime.InteropServices;

namespace ShardWiki.Git;

/// <summary>Linux's <c>struct statfs</c> of 64-bit processors, as far as it is read here, with room for all of it.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal struct NativeFileSystem
{
    [FieldOffset(0)]
    internal long Kind;
}
