namespace ShardWiki.Git;

/// <summary>Who and when, as a commit records it; the offset from UTC is kept.</summary>
public sealed record Signature(string Name, string Email, DateTimeOffset At);
