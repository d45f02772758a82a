namespace ShardWiki;

/// <summary>A page to be copied into another shard; under another key where one is given.</summary>
public sealed record ForkRequest(DecisionRequest Decision, string Page, string Into)
{
    /// <summary>The copy's key in its shard; null for that of the page, with the ending of the shard's dialect.</summary>
    public string? As { get; init; }
}
