using System.Collections.Immutable;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Reads all shards of a space, several at once, each isolated: one that cannot be read is stale or absent and the
/// others go on. The result depends on the shards, the pins and the clock only, not on who finished first.
/// </summary>
public static class Gathering
{
    /// <summary>Gathers a space. Throws only where it was cancelled, or where two attachments have one name.</summary>
    public static GatheredSpace Of(GatherRequest request, CancellationToken cancellation)
    {
        var orders = Orders(request);
        var shards = new GatheredShard?[orders.Length];
        var now = new Lazy<DateTimeOffset>(() => WholeSeconds(request.Clock.GetUtcNow()));
        try
        {
            SeveralAtOnce.Do(orders.Length, Math.Max(1, request.Degree), i => shards[i] = ShardGathering.Of(orders[i], now, cancellation), cancellation);
        }
        catch
        {
            Array.ForEach(shards, shard => shard?.Contents?.Dispose());
            throw;
        }

        return Joined([.. shards.Select(shard => shard!)], request);
    }

    /// <summary>
    /// Asks the place of <paramref name="entry"/> which branches and tags it has; whatever happens is told in the answer.
    /// </summary>
    public static ReferenceAnswer AskReferences(GatherRequest request, Attachment entry, CancellationToken cancellation) =>
        ShardGathering.AskReferences(Order(request, entry, null), cancellation);

    private static GatheredSpace Joined(ImmutableArray<GatheredShard> all, GatherRequest request)
    {
        ImmutableArray<GatheredShard> shards = [.. all.Where(shard => !shard.IsNone)];
        var contents = new SpaceContents(
            shards.Where(shard => shard.Contents is not null)
                .Select(shard => KeyValuePair.Create(shard.Snapshot.Attachment.Name, shard.Contents!)),
            request.StateFolder);
        var differing = request.Mode == GatherMode.Locked ? shards.Where(shard => shard.Differs) : [];
        return new GatheredSpace(contents)
        {
            Snapshot = new Snapshot
            {
                Shards = GonePages.Noted(shards),
                Pasts = SharedPasts.Of(shards),
                Contents = contents,
                Findings = [.. all.SelectMany(shard => shard.Findings)],
            },
            Pins = [.. shards.Select(shard => shard.Pin).OfType<ShardPin>()],
            WasReadHere = all.All(shard => shard.WasReadHere),
            Differing = [.. differing.Select(shard => shard.Snapshot.Attachment.Name)],
        };
    }

    private static ImmutableArray<ShardOrder> Orders(GatherRequest request)
    {
        var pins = request.Pins.ToDictionary(pin => pin.Shard);
        var names = new HashSet<ShardName>();
        return WithMirrors([.. request.Attachments.Select(attachment => names.Add(attachment.Name)
            ? Order(request, attachment, pins.GetValueOrDefault(attachment.Name))
            : throw new ArgumentException($"two shards are named '{attachment.Name}'", nameof(request)))]);
    }

    // Also a shard that is called like the entry is read through the mirror that then is both's.
    private static ImmutableArray<ShardOrder> WithMirrors(ImmutableArray<ShardOrder> orders)
    {
        var shared = orders.GroupBy(order => order.MirrorFolder)
            .Where(group => group.Any(order => ShardOrder.FindEntry(order.Attachment, order.SpaceFolder) is not null))
            .ToDictionary(group => group.Key, group => new SharedMirror(
                [.. group.Select(order => order.Attachment.Reference)],
                [.. group.Select(PinnedCommit.FindKept).OfType<MirrorPin>()]));
        return [.. orders.Select(order => order with { Shared = shared.GetValueOrDefault(order.MirrorFolder) })];
    }

    private static ShardOrder Order(GatherRequest request, Attachment attachment, ShardPin? pin) => new()
    {
        Attachment = attachment,
        Pin = pin,
        Mode = request.Mode,
        SpaceFolder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.SpaceFolder)),
        StateFolder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.StateFolder)),
        OwnPaths = request.OwnPaths,
        Schemes = request.Schemes,
        Degree = Math.Max(1, request.Degree),
        Known = request.Known,
        MostBytes = request.MostShardBytes,
        Report = stage => request.Progress?.Report(new GatherStep(attachment.Name, stage)),
    };

    // The lock file holds whole seconds: what is read back from it must equal what was observed.
    private static DateTimeOffset WholeSeconds(DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
}
