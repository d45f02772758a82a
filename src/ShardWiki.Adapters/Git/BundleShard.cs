using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// A bundle file: it is local and read as it is now, through a mirror because a bundle is no object store. Where it is
/// gone the version that the lock pins is shown while the mirror holds it.
/// </summary>
internal sealed class BundleShard(ShardOrder order, string file)
{
    public ShardReading Read(CancellationToken cancellation)
    {
        var mirror = new ShardMirror(order, file);
        return mirror.Mended(() => Read(mirror, cancellation), cancellation);
    }

    private ShardReading Read(ShardMirror mirror, CancellationToken cancellation)
    {
        var (listing, why) = mirror.Read(mirror.Fetch(order.Attachment.Reference, cancellation));
        if (listing is not null)
        {
            return new ShardReading.Live(listing);
        }

        return mirror.FindPinned() is { } pinned ? new ShardReading.Kept(pinned, why!) : new ShardReading.Unread(why!);
    }
}
