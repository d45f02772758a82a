using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>
/// Finds the page that a person names: by its id, by <c>shard:path</c> without the ending, by its path in the union, by
/// its path in a shard, or by the id that it gives itself (<c>xref:</c>), where just one page answers to it.
/// </summary>
internal sealed class PageNaming
{
    private readonly ImmutableArray<GatheredPage> _pages;
    private readonly Lazy<ImmutableArray<(string Id, GatheredPage Page)>> _stable;

    /// <summary>The names of shards; they are united only where a page is asked for by the id that it gives itself.</summary>
    public PageNaming(ImmutableArray<ShardSnapshot> shards, Func<UnionGraph> unite)
    {
        _pages = [.. shards.SelectMany(s => s.Pages).Where(p => p.Shape == PageShape.Page)];
        _stable = new(() =>
        [
            .. unite().Pages.Where(p => p.Read.Facts.StableId is not null)
                .Select(p => (p.Read.Facts.StableId!.Text, p.Read.Gathered)),
        ]);
    }

    /// <summary>The names of a union.</summary>
    public static PageNaming Of(UnionGraph union) => new(union.Shards, () => union);

    /// <summary>The names of what was gathered. Pages are read only where one is asked for by the id that it gives itself.</summary>
    public static PageNaming Of(GatheredWalk walk, WalkRequest asked, CancellationToken cancellation) =>
        new(walk.Snapshot.Shards, () => UnitedWalk.Of(walk, asked, cancellation).Union);

    /// <summary>The page called <paramref name="name"/>, or why it is none or several.</summary>
    public NotDone? Find(string name, out GatheredPage page)
    {
        var found = All(name);
        page = found.IsEmpty ? null! : found[0];
        return found.Length switch
        {
            1 => null,
            0 => new NotDone($"there is no page '{name}'{Suggestion(name)}"),
            _ => new NotDone(
                $"'{name}' is more than one page: {string.Join(", ", found.Select(p => p.Id))}; name one of them"),
        };
    }

    /// <summary>Every page that <paramref name="name"/> can mean, the most exact reading first.</summary>
    public ImmutableArray<GatheredPage> All(string name)
    {
        if (StableId.FindIn(name) is { } stable)
        {
            return [.. _stable.Value.Where(s => s.Id == stable).Select(s => s.Page)];
        }

        var exact = Where(p => p.Id.ToString() == name);
        if (!exact.IsEmpty)
        {
            return exact;
        }

        var former = Where(p => p.History.FormerKeys.Any(k => $"{p.Id.Shard}:{k}" == name));
        var shortened = Where(p => $"{p.Id.Shard}:{WithoutEnding(p.Id.Key)}" == name);
        var placed = Where(p => p.Path == PagePath.Of(name));
        var sourced = Where(p => p.Id.Key == name || WithoutEnding(p.Id.Key) == name);
        return new[] { shortened, placed, sourced, former }.FirstOrDefault(f => !f.IsEmpty, []);
    }

    private ImmutableArray<GatheredPage> Where(Func<GatheredPage, bool> fits) => [.. _pages.Where(fits)];

    private string Suggestion(string name)
    {
        var names = StableId.IsAskedFor(name) ? _stable.Value.Select(s => StableId.Scheme + s.Id)
            : name.Contains(':', StringComparison.Ordinal)
            ? _pages.Select(p => p.Id.ToString())
            : _pages.SelectMany(p => new[] { p.Path.ToString(), WithoutEnding(p.Id.Key) });
        return Nearest.To(name, names.Distinct(StringComparer.Ordinal)) is { } near ? $"; closest is '{near}'" : "";
    }

    private static string WithoutEnding(string key)
    {
        var dot = key.LastIndexOf('.');
        return dot > key.LastIndexOf('/') + 1 ? key[..dot] : key;
    }
}
