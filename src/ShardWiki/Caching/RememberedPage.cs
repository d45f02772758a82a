namespace ShardWiki;

/// <summary>The facts and the shingles of a page, as bytes.</summary>
internal sealed record RememberedPage(ReadOnlyMemory<byte> Facts, ReadOnlyMemory<byte> Shingles);
