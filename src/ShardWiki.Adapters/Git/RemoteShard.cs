using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// A repository elsewhere. A pull asks it; a build reads the version that the lock pins from our mirror, and asks only
/// where there is no pin or the mirror is gone; a locked build never asks.
/// </summary>
internal sealed class RemoteShard(ShardOrder order, GitPlace.Remote place)
{
    private readonly ShardMirror _mirror = new(order, place.Url);

    public ShardReading Read(CancellationToken cancellation)
    {
        if (!order.Schemes.Contains(place.Scheme, StringComparer.OrdinalIgnoreCase))
        {
            return new ShardReading.Unread(order.SchemeRefused(place.Scheme));
        }

        return _mirror.Mended(() => ReadAsAsked(cancellation), cancellation);
    }

    private ShardReading ReadAsAsked(CancellationToken cancellation) =>
        order.Mode switch
        {
            GatherMode.Pull => Asked(cancellation),
            GatherMode.Build when IsUnpinned => Asked(cancellation),
            GatherMode.Build => Held() ?? FetchedAsPinned(cancellation),
            _ => Held() ?? order.Unread(order.Pin is null
                ? "the lock file does not name it, and a locked build fetches nothing; run 'shardwiki pull'"
                : $"the lock pins {order.Pin.Revision.Short}, which is not here, and a locked build fetches nothing; "
                    + "run 'shardwiki build' once without '--locked'"),
        };

    // A ref that is a commit id means just that commit: a pin of another one is older than the configuration.
    private bool IsUnpinned => order.Pin is not { } pin
        || ObjectName.TryParse(order.Attachment.Reference, out var exact)
            && exact.ToString() != pin.Revision.ToString();

    private ShardReading Asked(CancellationToken cancellation)
    {
        var (listing, why) = _mirror.Read(_mirror.Fetch(order.Attachment.Reference, cancellation));
        if (listing is not null)
        {
            return new ShardReading.Fetched(listing);
        }

        return _mirror.FindPinned() is { } pinned ? new ShardReading.Kept(pinned, why!) : new ShardReading.Unread(why!);
    }

    private ShardReading? Held()
    {
        if (order.Pin is { Freshness: Freshness.Absent absent })
        {
            var reason = absent.Reason.Length == 0 ? "the last pull did not reach it" : absent.Reason;
            return order.Unread($"{reason}; run 'shardwiki pull'");
        }

        if (order.Pin is { Revision.IsNone: true } pin && pin.Digest == ContentDigest.OfNothing)
        {
            return new ShardReading.Pinned(CommitListing.OfNothing(order));
        }

        return _mirror.FindPinned() is { } pinned ? new ShardReading.Pinned(pinned) : null;
    }

    // The mirror was deleted, or the lock file came from another machine.
    private ShardReading FetchedAsPinned(CancellationToken cancellation)
    {
        var outcome = _mirror.Fetch(order.Attachment.Reference, cancellation);
        if (_mirror.FindPinned() is { } pinned)
        {
            return new ShardReading.Pinned(pinned);
        }

        if (outcome is not (MirrorOutcome.Unreachable or MirrorOutcome.SchemeRefused))
        {
            _mirror.Fetch(order.Pin!.Revision.ToString(), cancellation);
        }

        return _mirror.FindPinned() is { } found
            ? new ShardReading.Pinned(found)
            : new ShardReading.Unread(_mirror.FindWhy(outcome) ?? NoLongerThere());
    }

    private Finding NoLongerThere() => order.About(FindingCode.ReferenceGone,
        $"'{order.Location}' no longer has {order.Pin!.Revision.Short}, which the lock pins; run 'shardwiki pull'");
}
