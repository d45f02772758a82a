using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Shards that lie under the others: a page or file of theirs is there only where no other shard holds its place. What
/// stands in the space's own configuration as an underlay is overridden without a word, which is what it is for.
/// </summary>
internal static class Underlays
{
    /// <summary>The snapshot without what is overridden.</summary>
    public static Snapshot Lowered(Snapshot snapshot)
    {
        if (!snapshot.Shards.Any(s => s.Attachment.IsUnderlay))
        {
            return snapshot;
        }

        // Of several underlays the one that is declared first lies on top.
        var taken = snapshot.Shards.Where(s => !s.Attachment.IsUnderlay).SelectMany(s => s.Pages).Select(Place).ToHashSet();
        var lowered = ImmutableArray.CreateBuilder<ShardSnapshot>(snapshot.Shards.Length);
        foreach (var shard in snapshot.Shards)
        {
            lowered.Add(shard.Attachment.IsUnderlay ? Below(shard, taken) : shard);
        }

        return snapshot with { Shards = lowered.ToImmutable() };
    }

    private static ShardSnapshot Below(ShardSnapshot shard, HashSet<(PageShape, PagePath)> taken)
    {
        var seen = shard with { Pages = [.. shard.Pages.Where(p => !taken.Contains(Place(p)))] };
        taken.UnionWith(seen.Pages.Select(Place));
        return seen;
    }

    private static (PageShape, PagePath) Place(GatheredPage page) => (page.Shape, page.Path);
}
