using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Gathers one shard, whatever happens to it: here is where one shard is isolated so that the others go on (style.md
/// 3).
/// </summary>
internal static class ShardGathering
{
    public static GatheredShard Of(ShardOrder order, Lazy<DateTimeOffset> now, CancellationToken cancellation)
    {
        ShardReading? reading = null;
        try
        {
            reading = Read(order, cancellation);
            if (reading.Listing is { } listing && order.FindTooLarge(listing.Files.Sum(file => file.Size)) is { } unread)
            {
                listing.Contents.Dispose();
                reading = unread;
            }

            return GatheredShard.Of(order, reading, Profile(order, reading), now);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            reading?.Listing?.Contents.Dispose();
            var broken = new ShardReading.Unread(Broken(order, failure));
            return GatheredShard.Of(order, broken, Profile(order, broken), now);
        }
        finally
        {
            order.Report(GatherStage.Done);
        }
    }

    public static ReferenceAnswer AskReferences(ShardOrder order, CancellationToken cancellation)
    {
        try
        {
            return AdapterCatalogue.Find(order.Attachment.Adapter)?.AskReferences(order, cancellation) ?? new ReferenceAnswer(null, []);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new ReferenceAnswer(null, [Broken(order, failure)]);
        }
    }

    private static ShardReading Read(ShardOrder order, CancellationToken cancellation) =>
        AdapterCatalogue.FindObjection(order.Attachment, order.SpaceFolder) is { } objection
            ? order.Unread($"{objection}; correct the configuration")
            : ReadBy(AdapterCatalogue.Find(order.Attachment.Adapter)!, order, cancellation);

    private static ShardReading ReadBy(IShardAdapter adapter, ShardOrder order, CancellationToken cancellation) =>
        order.Attachment.Capture is null ? adapter.Read(order, cancellation) : CapturedShard.Read(order, adapter, cancellation);

    private static CapabilityProfile Profile(ShardOrder order, ShardReading reading) =>
        reading.Listing is { } listing
            ? CapabilityProfile.Of(listing.Declaration).GetProfile()
            : AdapterCatalogue.ProfileOfUnread(order.Attachment, order.SpaceFolder);

    private static Finding Broken(ShardOrder order, Exception failure)
    {
        if (failure is TooMuchException)
        {
            return order.About(FindingCode.ShardTooLarge, $"{failure.Message}, and no more is read of one");
        }

        var isExpected = failure is GitException or IOException or UnauthorizedAccessException;
        return order.About(FindingCode.ShardUnreachable, $"'{order.Location}' could not be read: " + (isExpected
            ? failure.Message
            : $"{failure.GetType().Name}, which is a mistake of ours; please report it: {failure.Message}"));
    }
}
