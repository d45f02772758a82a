namespace ShardWiki;

/// <summary>One thing that is wrong with an archive.</summary>
/// <param name="Path">The file of the bag, without the folder that holds it; empty for the archive as a whole.</param>
/// <param name="What">What is wrong, to be read behind the path.</param>
public sealed record ArchiveFault(string Path, string What);
