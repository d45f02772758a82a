namespace ShardWiki;

/// <summary>The facts, the shingles and the words of a page, as bytes.</summary>
internal sealed record RememberedPage(ReadOnlyMemory<byte> Facts, ReadOnlyMemory<byte> Shingles, ReadOnlyMemory<byte> Words);
