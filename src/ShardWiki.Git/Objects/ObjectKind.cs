namespace ShardWiki.Git;

/// <summary>The kinds of git objects that are written and read here, named as git's object headers name them.</summary>
internal enum ObjectKind
{
    Blob,
    Tree,
    Commit,
    Tag,
}
