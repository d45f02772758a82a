using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>What somebody who has a journal repaired says beforehand.</summary>
public sealed record RepairWish
{
    /// <summary>Another repository that a whole copy may be taken from; null for none.</summary>
    public RemotePlace? From { get; init; }

    /// <summary>How many lines the journal must have by what else was seen of it, such as a lock file.</summary>
    public long Least { get; init; }

    /// <summary>True where a journal is right that ends before what was seen here: the one way to forget lines.</summary>
    public bool AcceptsShorter { get; init; }
}
