using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// Plans the lists of conflicts: all of them, grouped by kind, and one list for each kind that there is, so that a reader
/// without scripts can filter them too.
/// </summary>
internal sealed class ConflictPlans(SiteMap map, Frames frames)
{
    private const int MostSubjects = 20;

    private readonly Templates _templates = map.Input.Theme.Templates;
    private readonly ImmutableArray<UnionConflict> _conflicts = map.Union.Conflicts;

    private readonly Lazy<Dictionary<UnionConflict, DateTimeOffset?>> _since = new(() => map.Union.Conflicts.Distinct(ReferenceEqualityComparer.Instance)
        .Cast<UnionConflict>().ToDictionary(c => c, c => ConflictAge.FindSince(map, c), (IEqualityComparer<UnionConflict>)ReferenceEqualityComparer.Instance));

    /// <summary>Every list.</summary>
    public IEnumerable<PlannedFile> All() => Kinds().SelectMany(kind => Listed(kind, [.. _conflicts.Where(c => c.Kind == kind)]))
        .Concat(Listed(null, _conflicts));

    private IEnumerable<ConflictKind> Kinds() => _conflicts.Select(c => c.Kind).Distinct().Order();

    private IEnumerable<PlannedFile> Listed(ConflictKind? kind, ImmutableArray<UnionConflict> conflicts)
    {
        var title = kind is { } one ? $"Conflicts: {Wording.Of(one)}" : "Conflicts";
        // Each part of a long list shows the same counts, and links to the shards from its own place.
        var byShard = new Lazy<ImmutableArray<(ShardName Shard, int Count, WhenView? Oldest)>>(() => [.. Shards(conflicts)]);
        return Paging.Of(FileOf(kind), conflicts, part => _templates.Render("conflicts", new ConflictListView
        {
            Frame = frames.Of(new PageHead { File = part.File, Kind = "conflicts", Title = title }),
            Title = title,
            Count = Number(conflicts.Length),
            Filters = [Filter(null, kind, part.File), .. Kinds().Select(k => Filter(k, kind, part.File))],
            Groups = [.. part.Rows.ToArray().GroupBy(c => c.Kind).OrderBy(g => g.Key).Select(g => Group(g, part.File))],
            Shards = [.. byShard.Value.Select(s => new CountView(
                s.Shard.ToString(), $"{frames.Link(part.File, SiteFiles.Shards)}#sw-{s.Shard}", Number(s.Count), s.Oldest))],
            Kinds = [.. conflicts.GroupBy(c => c.Kind).OrderBy(g => g.Key)
                .Select(g => new CountView(Wording.Of(g.Key), frames.Link(part.File, FileOf(g.Key)), Number(g.Count()), Oldest(g)))],
            Pager = part.Pager(frames),
        }));
    }

    private ConflictFilterView Filter(ConflictKind? kind, ConflictKind? shown, string file) => new(
        kind is { } one ? Wording.Of(one) : "All",
        frames.Link(file, FileOf(kind)),
        Number(_conflicts.Count(c => kind is null || c.Kind == kind)),
        kind == shown);

    private ConflictGroupView Group(IGrouping<ConflictKind, UnionConflict> group, string file) => new(
        Wording.Of(group.Key), Wording.WayOutOf(group.Key), [.. group.Select(c => Row(c, file))]);

    private ConflictRow Row(UnionConflict conflict, string file) => new(
        Place(conflict.Address, file),
        conflict.Detail,
        conflict.Remedies,
        [.. conflict.Subjects.Take(MostSubjects).Select(s => Subject(s, file))],
        [.. conflict.Subjects.Take(MostSubjects).Where(s => map.Addresses.Diff(s) is not null)
            .Select(s => new LinkView(s.ToString(), frames.Link(file, map.Addresses.Diff(s)!)))])
    {
        Since = WhenView.Of(_since.Value.GetValueOrDefault(conflict)),
    };

    private IEnumerable<(ShardName Shard, int Count, WhenView? Oldest)> Shards(ImmutableArray<UnionConflict> conflicts) =>
        from shard in map.Union.Shards.Select(s => s.Attachment.Name)
        let own = conflicts.Where(c => c.Subjects.Any(s => s.Shard == shard)).ToArray()
        where own.Length > 0
        select (shard, own.Length, Oldest(own));

    private WhenView? Oldest(IEnumerable<UnionConflict> conflicts) => WhenView.Of(conflicts.Min(c => _since.Value.GetValueOrDefault(c)));

    private LinkView Place(PagePath address, string file)
    {
        var text = address.IsRoot ? "/" : address.ToString();
        return map.Addresses.Meets.ContainsKey(address)
            ? new LinkView(text, frames.Link(file, map.Addresses.File(address)))
            : new LinkView(text, "");
    }

    private LinkView Subject(Identity id, string file) => map.FindPage(id) is { } page
        ? new LinkView(id.ToString(), frames.Link(file, map.TextFile(page)))
        : new LinkView(id.ToString(), "");

    private static string FileOf(ConflictKind? kind) => kind is { } one
        ? SiteFiles.ConflictsOf(one.ToString().ToLowerInvariant())
        : SiteFiles.Conflicts;

    private static string Number(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);
}
