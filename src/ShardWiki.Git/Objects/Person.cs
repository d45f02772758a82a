namespace ShardWiki.Git;

/// <summary>Who, without when.</summary>
public sealed record Person(string Name, string Email);
