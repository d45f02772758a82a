namespace ShardWiki;

/// <summary>The text of a page: its identity, its file's path in the shard, its bytes.</summary>
public sealed record OverlaySourceOutcome(string Page, string Source, ReadOnlyMemory<byte> Text) : VerbOutcome;
