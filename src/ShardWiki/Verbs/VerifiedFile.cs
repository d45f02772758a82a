namespace ShardWiki;

/// <summary>A file of a site that is not what it should be, and in what way.</summary>
public sealed record VerifiedFile(string Path, string Trouble);
