using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Decides which assets stand at their mounted path: those that no page, no detour and no asset of an earlier shard has
/// taken, neither as a file nor as a folder.
/// </summary>
internal static class Assets
{
    /// <summary>Every asset of the snapshot, in the order of its identity.</summary>
    public static ImmutableArray<UnitedAsset> Of(Roster roster, ImmutableArray<Detour> detours)
    {
        var assets = roster.Shards.SelectMany(s => s.Pages.Where(p => p.Shape == PageShape.Asset).OrderBy(p => p.Id)).ToArray();
        if (assets.Length == 0)
        {
            return [];
        }

        var folders = new HashSet<PagePath>();
        var files = new HashSet<PagePath>();
        var pages = roster.Pages.Select(p => p.Gathered.Path).Concat(detours.Select(d => d.From));
        folders.UnionWith(pages.SelectMany(p => p.Upwards()));
        var united = new List<UnitedAsset>();
        foreach (var asset in assets)
        {
            var isFree = !folders.Contains(asset.Path) && !asset.Path.Upwards().Any(files.Contains);
            if (isFree)
            {
                files.Add(asset.Path);
                folders.UnionWith(asset.Path.Parent.Upwards());
            }

            united.Add(new UnitedAsset(asset, isFree));
        }

        return [.. united.OrderBy(a => a.Gathered.Id)];
    }
}
