using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>
/// Leaves out pages that call themselves drafts (<c>draft: true</c>): as if they were not there, in pages, lists and changes.
/// </summary>
internal static class Drafts
{
    public static UnionInput LeftOut(UnionInput input)
    {
        var drafts = input.Pages.Where(p => p.Facts.IsDraft).Select(p => p.Gathered.Id).ToHashSet();
        return drafts.Count == 0 ? input : input with
        {
            Pages = [.. input.Pages.Where(p => !drafts.Contains(p.Gathered.Id))],
            Overlays = [.. input.Overlays.Where(o => !drafts.Contains(o.Overlay.Page))],
            Snapshot = input.Snapshot with { Shards = [.. input.Snapshot.Shards.Select(s => Without(s, drafts))] },
        };
    }

    private static ShardSnapshot Without(ShardSnapshot shard, HashSet<Identity> drafts) => shard with
    {
        Pages = [.. shard.Pages.Where(p => !drafts.Contains(p.Id))],
        RecentChanges =
        [
            .. shard.RecentChanges.Select(c => c with { Keys = [.. c.Keys.Where(k => !drafts.Contains(new Identity(shard.Attachment.Name, k)))] })
                .Where((c, i) => c.Keys.Length > 0 || shard.RecentChanges[i].Keys.IsEmpty),
        ],
    };
}
