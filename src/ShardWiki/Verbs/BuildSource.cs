namespace ShardWiki;

/// <summary>Which state of the shards a build compiles.</summary>
public enum BuildSource
{
    /// <summary>Local shards as they are now, remote ones at their locked revision.</summary>
    AsTheyAre,

    /// <summary>After a pull.</summary>
    Pulled,

    /// <summary>Exactly what the lock file says, without a network.</summary>
    Locked,
}
