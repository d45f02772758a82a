namespace ShardWiki.Projection;

/// <summary>A wiki's own short name for addresses elsewhere: a pattern of them, and one of the words that are shown.</summary>
internal sealed record Shortcut(string Name, string Url, string Words);
