namespace ShardWiki.Adapters;

/// <summary>What is being done with a shard, for a progress bar; in this order, each at most once.</summary>
public enum GatherStage
{
    /// <summary>It is being fetched from elsewhere.</summary>
    Fetching,

    /// <summary>Its files are being listed and fingerprinted.</summary>
    Listing,

    /// <summary>Its history is being walked.</summary>
    Histories,

    /// <summary>It has been read, or could not be.</summary>
    Done,
}
