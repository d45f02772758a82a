namespace ShardWiki;

/// <summary>One decision: its number in the other journal, its number here, and what it says.</summary>
public sealed record ReappendedLine(long There, long Here, string Sentence);
