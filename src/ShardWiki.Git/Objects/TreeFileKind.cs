namespace ShardWiki.Git;

/// <summary>What a tree says that an entry is. Only the first two have bytes that are a page or a picture.</summary>
public enum TreeFileKind
{
    Regular,
    Executable,
    Symlink,
    Submodule,
}
