namespace ShardWiki.Cli;

/// <summary>What standard output is written for.</summary>
internal enum TellingForm
{
    Text,
    Json,
}
