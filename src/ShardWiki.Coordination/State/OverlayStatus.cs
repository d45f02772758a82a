namespace ShardWiki.Coordination;

/// <summary>
/// How far an overlay has come, with the decision that brought it there. It is not whether the page shows it: that
/// depends on what the shard holds now.
/// </summary>
public abstract record OverlayStatus
{
    private OverlayStatus()
    {
    }

    /// <summary>Its name in output.</summary>
    public abstract string Word { get; }

    /// <summary>The decision that brought it there; null while it is open.</summary>
    public abstract (long Seq, Decision What)? Because { get; }

    /// <summary>True while it is held: neither written nor withdrawn.</summary>
    public bool IsLive => this is not (Applied or Withdrawn);

    /// <summary>True where the shard was written, or may be being written.</summary>
    internal bool IsWritten => this is Applying or Applied;

    /// <summary>Drafted, or revised since.</summary>
    public sealed record Open : OverlayStatus
    {
        public override string Word => "open";

        public override (long Seq, Decision What)? Because => null;
    }

    /// <summary>Sent to those who own the shard, as it is now.</summary>
    public sealed record Submitted(long Seq, OverlaySubmitted How) : OverlayStatus
    {
        public override string Word => "submitted";

        public override (long Seq, Decision What)? Because => (Seq, How);
    }

    /// <summary>A write of the shard has begun; whether it was carried out, the shard knows.</summary>
    public sealed record Applying(long Seq, OverlayApplyIntended Intent) : OverlayStatus
    {
        public override string Word => "applying";

        public override (long Seq, Decision What)? Because => (Seq, Intent);
    }

    /// <summary>The shard holds it.</summary>
    public sealed record Applied(long Seq, OverlayApplied How) : OverlayStatus
    {
        public override string Word => "applied";

        public override (long Seq, Decision What)? Because => (Seq, How);
    }

    /// <summary>It could not be applied, or was declined; it is kept.</summary>
    public sealed record Refused(long Seq, OverlayRefused Why) : OverlayStatus
    {
        public override string Word => "refused";

        public override (long Seq, Decision What)? Because => (Seq, Why);
    }

    /// <summary>Taken back, taken over by the shard, or taken in by another.</summary>
    public sealed record Withdrawn(long Seq, OverlayWithdrawn Why) : OverlayStatus
    {
        public override string Word => "withdrawn";

        public override (long Seq, Decision What)? Because => (Seq, Why);
    }
}
