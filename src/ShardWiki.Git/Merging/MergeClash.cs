namespace ShardWiki.Git;

/// <summary>Lines that both sides changed, in the text of each.</summary>
public sealed record MergeClash(LineRun Ours, LineRun Theirs);
