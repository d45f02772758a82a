namespace ShardWiki;

/// <summary>Who asks for a decision to be recorded, and where.</summary>
public sealed record DecisionRequest(SpaceRequest Space, string? Author = null)
{
    /// <summary>The id to append under, so that asking twice writes once; null for a new one.</summary>
    public string? Id { get; init; }
}
