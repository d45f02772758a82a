namespace ShardWiki;

/// <summary>A decision as another program writes it: its type, what it is about, and its data as JSON.</summary>
public sealed record WrittenDecision(string Type, string Subject, string Data);
