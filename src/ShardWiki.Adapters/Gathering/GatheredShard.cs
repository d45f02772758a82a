using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>One shard, read and settled, with what its contents are read through.</summary>
internal sealed record GatheredShard
{
    // What is mended elsewhere than in the shard, or told but once.
    private static readonly ImmutableArray<FindingCode> Passing =
        [FindingCode.ShardChanged, FindingCode.HistoryUnreadable, FindingCode.FileUnreadable, FindingCode.MirrorRenewed];

    public required ShardSnapshot Snapshot { get; init; }

    public required ShardPin? Pin { get; init; }

    public required bool Differs { get; init; }

    /// <summary>A pattern found it, and it is no version: it is told of, and is no shard.</summary>
    public required bool IsNone { get; init; }

    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Null where nothing was read.</summary>
    public required IHistories? Histories { get; init; }

    /// <summary>Null where nothing was read.</summary>
    public required IContentSource? Contents { get; init; }

    /// <summary>
    /// False where it was asked for elsewhere, or could not be read as a whole: the next time may find something else.
    /// </summary>
    public required bool WasReadHere { get; init; }

    /// <summary>Settles a reading.</summary>
    public static GatheredShard Of(
        ShardOrder order, ShardReading reading, CapabilityProfile profile, Lazy<DateTimeOffset> now)
    {
        var pages = reading.Listing is { } listing ? PageListing.Of(order, listing) : PageListing.Nothing;
        var digest = reading.Listing is null ? "" : ContentDigest.Of(pages.Pages);
        var settled = Settlement.Of(order, reading, digest, now);
        return new GatheredShard
        {
            Snapshot = new ShardSnapshot
            {
                Attachment = order.Attachment,
                Profile = profile,
                Revision = settled.Revision,
                Digest = digest,
                Observed = settled.Observed,
                Freshness = settled.Freshness,
                Pages = pages.Pages,
                RecentChanges = reading.Listing?.Histories.Recent ?? [],
            },
            Pin = settled.Pin is { } pin ? pin with { Found = FoundAs(order.Attachment) } : null,
            Differs = settled.Differs,
            IsNone = reading is ShardReading.Unread unread && unread.Why.Code == FindingCode.VersionLeftOut,
            Findings = reading.Trouble is { } trouble ? [trouble, .. pages.Findings] : pages.Findings,
            Histories = reading.Listing?.Histories,
            Contents = reading.Listing?.Contents,
            WasReadHere = reading is ShardReading.Live or ShardReading.Pinned
                && !pages.Findings.Any(f => Passing.Contains(f.Code)),
        };
    }

    private static PinnedVersion? FoundAs(Attachment shard) =>
        shard.Version is { IsFound: true } version ? new PinnedVersion(version.Entry, shard.Reference) : null;
}
