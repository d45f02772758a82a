namespace ShardWiki;

/// <summary>
/// An overlay to be edited again: its number, the page's whole text as it should read, and why where that changes.
/// </summary>
public sealed record OverlayRevision(long Seq, ReadOnlyMemory<byte> Text, string? Message);
