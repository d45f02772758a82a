namespace ShardWiki.Model;

/// <summary>How up to date a shard's snapshot is, decided by <c>pull</c> only. A closed set.</summary>
public abstract record Freshness
{
    private Freshness()
    {
    }

    /// <summary>The word in files and on pages.</summary>
    public abstract string Word { get; }

    /// <summary>The last pull reached the shard.</summary>
    public sealed record Current : Freshness
    {
        public override string Word => "current";
    }

    /// <summary>The shard has not been reached since; an older snapshot is shown.</summary>
    public sealed record Stale(DateTimeOffset Since) : Freshness
    {
        public override string Word => "stale";
    }

    /// <summary>There is no snapshot to show.</summary>
    public sealed record Absent(string Reason) : Freshness
    {
        public override string Word => "absent";
    }
}
