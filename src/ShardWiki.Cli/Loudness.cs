namespace ShardWiki.Cli;

/// <summary>How much is told on standard error.</summary>
internal enum Loudness
{
    Errors,
    Usual,
    Everything,
}
