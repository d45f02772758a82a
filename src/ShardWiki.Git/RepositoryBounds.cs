namespace ShardWiki.Git;

/// <summary>
/// How much is read of one repository (docs/limits.md). A tree may name one sub-tree many times, level upon level, so that a
/// thousand bytes are a thousand million files; so what git lists is counted while it comes.
/// </summary>
internal static class RepositoryBounds
{
    /// <summary>Files in one version.</summary>
    internal const int Files = 250_000;

    /// <summary>Bytes of a list of files.</summary>
    internal const long ListBytes = 256L << 20;

    /// <summary>Bytes of one name with its folders, or of one line of a commit.</summary>
    internal const int WordBytes = 1 << 20;

    /// <summary>Commits of a history.</summary>
    internal const int Commits = 2_000_000;

    /// <summary>Bytes of a list of commits, with their authors and subjects.</summary>
    internal const long PastBytes = 512L << 20;

    /// <summary>Paths that a history speaks of.</summary>
    internal const int PastPaths = 1_000_000;

    /// <summary>Changes of a file in a history.</summary>
    internal const int PastChanges = 20_000_000;

    /// <summary>
    /// Bytes that git may use to compare two versions, which it does before it lists anything; far more than
    /// comparing <see cref="PastPaths"/> takes.
    /// </summary>
    internal const long ComparingBytes = 512L << 20;

    /// <summary>Throws where there is more of something than is read.</summary>
    internal static void Hold(long count, long most, string what)
    {
        if (count > most)
        {
            throw new TooMuchException(FormattableString.Invariant($"it has more than {most} {what}"));
        }
    }
}
