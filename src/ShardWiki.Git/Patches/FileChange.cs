namespace ShardWiki.Git;

/// <summary>What a patch of somebody else changes: one file's text, or something that is not taken.</summary>
public abstract record FileChange
{
    private FileChange()
    {
    }

    /// <summary>
    /// It edits the text of one file, or makes one that is new. <paramref name="Hunks"/> is a unified diff;
    /// <paramref name="OldName"/> is how the name of the old content begins, empty where it is not told.
    /// </summary>
    public sealed record Edit(string Path, string OldName, ReadOnlyMemory<byte> Hunks) : FileChange
    {
        /// <summary>True where the file is new.</summary>
        public bool IsNew { get; init; }
    }

    /// <summary>It does something else, or is none; the reason says what, for people.</summary>
    public sealed record Refused(string Reason) : FileChange;
}
