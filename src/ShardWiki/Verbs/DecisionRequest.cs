namespace ShardWiki;

/// <summary>Who asks for a decision to be recorded, and where.</summary>
public sealed record DecisionRequest(SpaceRequest Space, string? Author = null)
{
    /// <summary>The id to append under, so that asking twice writes once; null for a new one.</summary>
    public string? Id { get; init; }

    /// <summary>True where only what it would change is asked for, and nothing is to be recorded.</summary>
    public bool IsWhatIf { get; init; }
}
