using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Overlays on their way out, shard by shard: each changes what the one before it made, the first of a page what its
/// shard holds. What cannot be carried over is refused; what was not asked for is left behind.
/// </summary>
internal sealed record OverlaySeries(ShardSnapshot Shard, ImmutableArray<SeriesStep> Steps)
{
    /// <summary>
    /// The series of these overlays, in the order in which they lie, by shards in declared order; or why there is none.
    /// </summary>
    public static NotDone? Of(
        GatheredWalk walk, (OpenOverlays Open, ImmutableArray<LaidOverlay> Chosen) of, out ImmutableArray<OverlaySeries> all)
    {
        all = [];
        var texts = new Dictionary<Identity, ReadOnlyMemory<byte>>();
        var steps = new List<SeriesStep>();
        foreach (var laid in of.Open.All.Where(of.Chosen.Contains))
        {
            if (of.Open.FindPage(laid) is not { } page || !laid.Drift.IsShown)
            {
                return new NotDone($"overlay {laid.Overlay.Seq} is {laid.Drift.Word}: {laid.Drift.Clause}")
                {
                    IsRefusal = true,
                };
            }

            var isFirst = !texts.TryGetValue(page.Id, out var from);
            from = isFirst ? of.Open.StackOf(laid)[0].Below : from;
            if (CarriedOver.Of(laid, from) is not { } to)
            {
                return new NotDone(
                    $"overlay {laid.Overlay.Seq} cannot go without those that it lies upon; name them too, or squash them")
                {
                    IsRefusal = true,
                };
            }

            texts[page.Id] = to;
            // Typed: a bare null would become an empty text.
            steps.Add(new SeriesStep(laid, page, (page.IsDrafted && isFirst ? (ReadOnlyMemory<byte>?)null : from, to)));
        }

        all =
        [
            .. walk.Snapshot.Shards
                .Select(shard => new OverlaySeries(
                    shard, [.. steps.Where(s => s.Page.Id.Shard == shard.Attachment.Name)]))
                .Where(series => !series.Steps.IsEmpty),
        ];
        return null;
    }
}
