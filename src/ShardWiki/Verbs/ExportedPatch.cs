namespace ShardWiki;

/// <summary>
/// A mail that <c>git am</c> takes, or the letter that covers a series: its overlay (0 for a letter), its file's name
/// under the shard's folder, and its bytes.
/// </summary>
public sealed record ExportedPatch(string Shard, long Overlay, string File, byte[] Mail);
