namespace ShardWiki.Model;

/// <summary>How overlays are submitted to those who own a shard: where to, in which way, and onto which branch.</summary>
public sealed record SubmitRoute
{
    /// <summary>The way.</summary>
    public required SubmitWay Way { get; init; }

    /// <summary>A remote of the repository, or an address; empty for where the shard itself is.</summary>
    public string Remote { get; init; } = "";

    /// <summary>The branch that the change is meant for; empty for the shard's own.</summary>
    public string Target { get; init; } = "";

    /// <summary>What the names of pushed branches begin with.</summary>
    public string Prefix { get; init; } = "shardwiki/overlay-";
}
