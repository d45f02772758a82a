namespace ShardWiki.Git;

/// <summary>One entry of one tree object: a file or a folder, not a path.</summary>
public sealed record TreeEntry(string Name, ObjectName Id, bool IsTree);
