namespace ShardWiki;

/// <summary>
/// A file of somebody's patches to be taken as overlays, and the shard that they are for; null where their paths say it.
/// </summary>
public sealed record OverlayImportRequest(DecisionRequest Decision, ReadOnlyMemory<byte> File, string? Shard);
