using System.Collections.Frozen;
using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// The versions of what a page belongs to: the same place in each of them, or where that version begins when it has no such
/// place.
/// </summary>
internal sealed class VersionTable(SiteMap map)
{
    private readonly FrozenDictionary<string, ImmutableArray<Attachment>> _entries = map.Union.Shards
        .Select(s => s.Attachment).Where(a => a.Version is not null)
        .GroupBy(a => a.Version!.Entry, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>Every version in the order of the configuration; nothing for a page of no version, or of the only one.</summary>
    public ImmutableArray<VersionView> Of(UnitedPage page, string file)
    {
        if (VersionsOf(page) is not { Length: > 1 } versions)
        {
            return [];
        }

        var place = PlaceOf(page);
        return
        [
            .. versions.Select(v => (Version: v, File: FindFile(v.Mount.Under(place)) ?? FindFile(v.Mount)))
                .Where(v => v.File is not null || v.Version.Name == page.Id.Shard)
                .Select(v => new VersionView(
                    v.Version.Version!.Name, Href.Between(file, v.File ?? file, map.Input.Site.Links),
                    v.Version.Name == page.Id.Shard, v.Version.Version.IsNewest)),
        ];
    }

    /// <summary>The file of the same place in the newest version; null where this is it, or has none.</summary>
    public string? FindNewest(UnitedPage page) =>
        VersionsOf(page).FirstOrDefault(v => v.Version!.IsNewest) is { } newest && newest.Name != page.Id.Shard
            ? FindFile(newest.Mount.Under(PlaceOf(page)))
            : null;

    private ImmutableArray<Attachment> VersionsOf(UnitedPage page) =>
        map.Shards[page.Id.Shard].Attachment.Version is { } version ? _entries[version.Entry] : [];

    private string PlaceOf(UnitedPage page)
    {
        var (path, mount) = (page.Read.Gathered.Path.ToString(), map.Shards[page.Id.Shard].Attachment.Mount.ToString());
        return path[Math.Min(path.Length, mount.Length)..].TrimStart('/');
    }

    private string? FindFile(PagePath path) =>
        map.Addresses.Meets.TryGetValue(path, out var topic) ? map.Addresses.Topic(topic) : null;
}
