using System.Collections.Frozen;

namespace ShardWiki.Model;

/// <summary>
/// Two shards whose versions go back to one: the latest version that both have, and what their pages were in it. It is
/// there for backends whose versions are the same wherever they are kept; others share nothing that could be named.
/// </summary>
public sealed record SharedPast
{
    /// <summary>The two shards, in the order of the configuration.</summary>
    public required (ShardName A, ShardName B) Shards { get; init; }

    /// <summary>The latest version that both have.</summary>
    public required Revision Base { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What pages of both were then; those that neither changed since, and those made since, are left out.</summary>
    public required FrozenDictionary<Identity, PageThen> Pages { get; init; }
}
