using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// What came of reading a shard. A closed set; what it means for pins and freshness is <see cref="Settlement"/>'s.
/// </summary>
internal abstract record ShardReading
{
    private ShardReading()
    {
    }

    /// <summary>What was read; null where nothing was.</summary>
    public abstract ShardListing? Listing { get; }

    /// <summary>What there is to tell of the reading itself; null where it went as it should.</summary>
    public virtual Finding? Trouble => null;

    /// <summary>Read where it stands, as it is now.</summary>
    public sealed record Live(ShardListing Now) : ShardReading
    {
        public override ShardListing Listing => Now;
    }

    /// <summary>The remote was asked and answered; this is what it has now.</summary>
    public sealed record Fetched(ShardListing Now) : ShardReading
    {
        public override ShardListing Listing => Now;
    }

    /// <summary>The version that the lock pins, from what we hold.</summary>
    public sealed record Pinned(ShardListing Then) : ShardReading
    {
        public override ShardListing Listing => Then;
    }

    /// <summary>It was asked for and could not be reached; the version that the lock pins, from what we hold.</summary>
    public sealed record Kept(ShardListing Then, Finding Why) : ShardReading
    {
        public override ShardListing Listing => Then;

        public override Finding Trouble => Why;
    }

    /// <summary>There is nothing to show.</summary>
    public sealed record Unread(Finding Why) : ShardReading
    {
        public override ShardListing? Listing => null;

        public override Finding Trouble => Why;
    }
}
