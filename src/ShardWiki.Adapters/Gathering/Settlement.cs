using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// What a reading means: the version that is shown, how fresh it is, and what the lock should say now. Freshness is
/// decided by a pull only; a build writes a pin only for a remote shard that had none (formats.md 2).
/// </summary>
internal sealed record Settlement
{
    public required Revision Revision { get; init; }

    public required DateTimeOffset? Observed { get; init; }

    public required Freshness Freshness { get; init; }

    /// <summary>What the lock should say of the shard; null where it should say nothing.</summary>
    public required ShardPin? Pin { get; init; }

    /// <summary>Whether the content is other than the lock says.</summary>
    public required bool Differs { get; init; }

    /// <summary>
    /// Settles one shard, whose content has this digest; the time is asked for only where something is new.
    /// </summary>
    public static Settlement Of(ShardOrder order, ShardReading reading, string digest, Lazy<DateTimeOffset> now) =>
        reading switch
        {
            ShardReading.Unread unread => OfNothing(order, new Freshness.Absent(unread.Why.Message)),
            ShardReading.Kept kept when order.Mode == GatherMode.Pull => OfKept(order, kept, now),
            _ when order.Mode == GatherMode.Pull => Observe(order, reading.Listing!, digest, now),
            ShardReading.Fetched when order.Mode == GatherMode.Build => Observe(order, reading.Listing!, digest, now),
            _ => OfPin(order, reading.Listing!, digest),
        };

    private static Settlement OfNothing(ShardOrder order, Freshness.Absent absent)
    {
        var isPull = order.Mode == GatherMode.Pull;
        return new Settlement
        {
            Revision = default,
            Observed = null,
            Freshness = order.Pin?.Freshness is Freshness.Absent known && !isPull ? known : absent,
            Pin = isPull ? (order.Pin ?? Unknown(order.Attachment.Name)) with { Freshness = absent } : order.Pin,
            Differs = order.Pin?.Freshness is not Freshness.Absent,
        };
    }

    private static ShardPin Unknown(ShardName shard) =>
        new() { Shard = shard, Revision = default, Digest = "", Observed = null, Freshness = new Freshness.Current() };

    private static Settlement OfKept(ShardOrder order, ShardReading.Kept kept, Lazy<DateTimeOffset> now)
    {
        var stale = order.Pin!.Freshness as Freshness.Stale ?? new Freshness.Stale(now.Value);
        return new Settlement
        {
            Revision = kept.Then.Revision,
            Observed = order.Pin.Observed,
            Freshness = stale,
            Pin = order.Pin with { Freshness = stale },
            Differs = false,
        };
    }

    private static Settlement Observe(ShardOrder order, ShardListing listing, string digest, Lazy<DateTimeOffset> now)
    {
        var isSame = IsSame(order.Pin, listing, digest);
        var pin = new ShardPin
        {
            Shard = order.Attachment.Name,
            Revision = Shown(order.Pin, listing, digest),
            Digest = digest,
            Observed = isSame ? order.Pin!.Observed ?? now.Value : now.Value,
            Freshness = new Freshness.Current(),
        };
        return new Settlement
        {
            Revision = pin.Revision,
            Observed = pin.Observed,
            Freshness = pin.Freshness,
            Pin = pin,
            Differs = digest != order.Pin?.Digest,
        };
    }

    private static Settlement OfPin(ShardOrder order, ShardListing listing, string digest)
    {
        var isSame = IsSame(order.Pin, listing, digest);
        var isAbsent = order.Pin?.Freshness is Freshness.Absent;
        return new Settlement
        {
            Revision = Shown(order.Pin, listing, digest),
            Observed = isSame ? order.Pin!.Observed : null,
            Freshness = isSame && !isAbsent ? order.Pin!.Freshness : new Freshness.Current(),
            Pin = order.Pin,
            Differs = isAbsent || digest != order.Pin?.Digest,
        };
    }

    // Where content names the version, another tree around the same content (a commit of the lock file) is no news.
    private static Revision Shown(ShardPin? pin, ShardListing listing, string digest) =>
        pin is not null && listing.IsNamedByContent && digest == pin.Digest ? pin.Revision : listing.Revision;

    private static bool IsSame(ShardPin? pin, ShardListing listing, string digest) =>
        pin is not null
        && (listing.IsNamedByContent && digest == pin.Digest
            || !listing.Revision.IsNone && listing.Revision == pin.Revision);
}
