namespace ShardWiki.Model;

/// <summary>What is wrong with a pattern, and at which of its characters, counted from 1.</summary>
public sealed record PatternMistake(int Position, string Message);
