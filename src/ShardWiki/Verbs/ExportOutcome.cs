namespace ShardWiki;

/// <summary>A space was exported.</summary>
/// <param name="Output">The file, as it was asked for.</param>
/// <param name="Bytes">How long it is.</param>
public sealed record ExportOutcome(string Output, long Bytes) : VerbOutcome;
