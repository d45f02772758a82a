namespace ShardWiki;

/// <summary>A space was served until somebody stopped it, and built so many times.</summary>
public sealed record ServeOutcome(long Builds) : VerbOutcome;
