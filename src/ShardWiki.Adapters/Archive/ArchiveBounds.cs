using ShardWiki.Git;

namespace ShardWiki.Adapters;

/// <summary>
/// How much is read of one archive (docs/limits.md), counted while it is unpacked: what an archive says of its own sizes
/// is not believed.
/// </summary>
internal static class ArchiveBounds
{
    /// <summary>Bytes of an archive, and of what it is unpacked to.</summary>
    public const long Bytes = 10L << 30;

    /// <summary>How many times its own size it may be unpacked to.</summary>
    public const long Ratio = 100;

    /// <summary>What any archive may be unpacked to, however small it is: a log of a few lines packs well.</summary>
    public const long Ordinary = 16L << 20;

    /// <summary>Entries, of any kind.</summary>
    public const int Entries = 250_000;

    /// <summary>Bytes of the directory of a zip: its reader holds all of it.</summary>
    public const long DirectoryBytes = 64L << 20;

    /// <summary>Bytes of an extended header of a tar: its reader holds one of them.</summary>
    public const long HeaderBytes = 1L << 20;

    /// <summary>Characters of a name with its folders.</summary>
    public const int NameLength = 4096;

    /// <summary>What an archive of this many bytes may be unpacked to.</summary>
    public static long UnpackedOf(long packed) => Math.Min(Bytes, Math.Max(Ordinary, packed * Ratio));

    /// <summary>Throws where there is more of something than is read.</summary>
    public static void Hold(long count, long most, string what)
    {
        if (count > most)
        {
            throw new TooMuchException(FormattableString.Invariant($"the archive has more than {most} {what}"));
        }
    }
}
