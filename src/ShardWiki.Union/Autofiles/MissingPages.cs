using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Finds pages that shards are to have and that nobody wrote: of tags, then of the folders above all pages (ikiwiki's
/// <c>tag_autocreate</c> and <c>autoindex</c>). What anybody wrote is never among them, whichever shard holds it.
/// </summary>
public static class MissingPages
{
    /// <summary>No space gets more of them: a shard may bear any number of tags.</summary>
    public const int Most = 10_000;

    /// <summary>Those of <paramref name="input"/>, each place once, by the first shard that wants it.</summary>
    public static ImmutableArray<MissingPage> Of(UnionInput input)
    {
        if (input.Snapshot.Shards.All(s => s.Attachment.Autofiles.IsEmpty))
        {
            return [];
        }

        var roster = new Roster(input);
        var taken = roster.Pages.Select(p => p.Gathered.Path).Append(PagePath.Root)
            .Concat(input.State.Aliases.Select(a => a.From)).ToHashSet();
        var tags = OfTags(roster, new WikiNames(new Atlas(roster, input.State.Aliases)));
        var missing = tags.Where(m => taken.Add(PlaceOf(m))).Take(Most).ToList();
        foreach (var folder in OfFolders(roster, missing).Where(m => taken.Add(PlaceOf(m))).Take(Most - missing.Count))
        {
            missing.Add(folder);
        }

        return [.. missing];
    }

    private static PagePath PlaceOf(MissingPage page) => page.Shard.Dialect.PlaceOf(page.Source, page.Shard.Mount);

    private static IEnumerable<MissingPage> OfTags(Roster roster, WikiNames names) =>
        from page in roster.Declared
        let origin = Origin.Of(roster, page)
        where Wants(origin.Attachment, Autofile.Tag) && origin.Manners.TagsArePages
        from link in roster[page].Facts.Links
        where link.Kind == LinkKind.Tag && !link.Target.StartsWith("./", StringComparison.Ordinal)
        let name = PagePath.Of(origin.TagName(link.Target)).ToString()
        where name.Length > 0 && names.Find(origin, origin.TagName(link.Target)) is not { Shape: PageShape.Page }
        select new MissingPage(origin.Attachment, Autofile.Tag, FileOf(origin.Attachment, name), link.Target);

    private static IEnumerable<MissingPage> OfFolders(Roster roster, List<MissingPage> tags) =>
        from shard in roster.Shards.Select(s => s.Attachment)
        where Wants(shard, Autofile.Folder)
        from source in SourcesIn(roster, shard).Concat(tags.Where(t => t.Shard == shard).Select(t => t.Source))
            .Order(StringComparer.Ordinal).ToArray()
        from folder in PagePath.Of(source).Parent.Upwards()
        select new MissingPage(shard, Autofile.Folder, FileOf(shard, folder.IsRoot ? "index" : folder.ToString()), folder.ToString());

    private static IEnumerable<string> SourcesIn(Roster roster, Attachment shard) =>
        roster.Pages.Where(p => p.Gathered.Id.Shard == shard.Name).Select(p => p.Gathered.Source);

    private static bool Wants(Attachment shard, Autofile kind) => shard.Autofiles.Contains(kind);

    private static string FileOf(Attachment shard, string name) => name + shard.Dialect.Endings[0];
}
