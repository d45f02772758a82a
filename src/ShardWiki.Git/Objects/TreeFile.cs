namespace ShardWiki.Git;

/// <summary>
/// One file in the tree of a commit, with its path relative to the folder that was asked for ('/' between names, never
/// a leading one).
/// </summary>
public sealed record TreeFile
{
    public required string Path { get; init; }

    /// <summary>The blob; for a submodule, the commit that it points to, which this repository does not hold.</summary>
    public required ObjectName Blob { get; init; }

    public required TreeFileKind Kind { get; init; }

    /// <summary>Bytes of the blob; 0 for a submodule.</summary>
    public required long Size { get; init; }

    /// <summary>False where the repository lacks the blob, or holds it damaged.</summary>
    public bool IsHeld { get; init; } = true;

    /// <summary>
    /// False when the name in git is not UTF-8: then each odd byte stands in <see cref="Path"/> as <c>\xHH</c>.
    /// </summary>
    public bool PathIsLossless { get; init; } = true;
}
