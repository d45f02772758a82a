namespace ShardWiki;

/// <summary>
/// Where the journal is: a repository, the remote that a clone gets it from, and lines to start from.
/// </summary>
internal sealed record JournalConfiguration
{
    /// <summary>The folder of the repository, relative to the configuration.</summary>
    public string Repository { get; init; } = ".";

    /// <summary>The remote of that repository.</summary>
    public string Remote { get; init; } = "origin";

    /// <summary>JSON Lines that are the journal where there is none; null where nothing was named.</summary>
    public string? Seed { get; init; }
}
