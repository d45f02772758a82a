using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Finds pages that a shard removed while another still has one at the place: there alone somebody may hold a version
/// that is older than the removal.
/// </summary>
internal static class GonePages
{
    /// <summary>The snapshots, with what is gone from each.</summary>
    public static ImmutableArray<ShardSnapshot> Noted(ImmutableArray<GatheredShard> shards)
    {
        var standing = shards.SelectMany(s => s.Snapshot.Pages)
            .Where(page => page.Shape == PageShape.Page)
            .ToLookup(page => page.Path, page => page.Id.Shard);
        return [.. shards.Select(shard => shard.Snapshot with { Gone = Of(shard, standing) })];
    }

    private static ImmutableArray<GonePage> Of(GatheredShard shard, ILookup<PagePath, ShardName> standing)
    {
        var (attachment, dialect) = (shard.Snapshot.Attachment, shard.Snapshot.Attachment.Dialect);
        var present = shard.Snapshot.Pages.Select(page => page.Source).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from path in shard.Histories?.Paths ?? []
               where !present.Contains(path) && dialect.ShapeOf(path) == PageShape.Page
               let place = dialect.PlaceOf(path, attachment.Mount)
               where standing[place].Any(other => other != attachment.Name)
               let gone = new GonePage
               {
                   Id = new Identity(attachment.Name, path),
                   Path = place,
                   History = shard.Histories!.Of(path),
               }
               where gone.History.Last is { Content.IsNone: true }
               orderby gone.Id
               select gone,
        ];
    }
}
