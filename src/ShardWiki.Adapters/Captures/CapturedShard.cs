using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Reads what an archive kept of a shard as if it were the shard: the same adapter reads it, and what it says of itself is
/// what the shard said.
/// </summary>
internal static class CapturedShard
{
    /// <summary>Reads it; the configuration was found without objection.</summary>
    public static ShardReading Read(ShardOrder order, IShardAdapter adapter, CancellationToken cancellation)
    {
        var capture = order.Attachment.Capture!;
        if (capture.Place.Length == 0)
        {
            return new ShardReading.Live(AsTold(order, adapter, CommitListing.OfNothing(order)));
        }

        var kept = order with { Attachment = order.Attachment with { Location = capture.Place, Reference = "" } };
        return adapter.Read(kept, cancellation) switch
        {
            ShardReading.Unread unread => unread,
            var reading => new ShardReading.Live(AsTold(order, adapter, reading.Listing!)),
        };
    }

    // A bundle names its commit, and the space may have named a tree: where the content is the same, the pin speaks.
    private static ShardListing AsTold(ShardOrder order, IShardAdapter adapter, ShardListing listing)
    {
        var told = adapter.Declare(order.Attachment, order.SpaceFolder);
        return listing with
        {
            IsNamedByContent = true,
            Declaration = listing.Declaration with { AccessGrant = told.AccessGrant, Liveness = told.Liveness },
        };
    }
}
