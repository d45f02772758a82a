using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Looks names and links up in a union after it was made: what a directive names, and links of text that it makes. It
/// may be asked from many threads.
/// </summary>
public sealed class PageNames
{
    private readonly Roster _roster;
    private readonly Atlas _atlas;
    private readonly WikiNames _names;

    // What it tells of broken links is for nobody here.
    private readonly Leading _leading;

    internal PageNames(Roster roster, Atlas atlas)
    {
        (_roster, _atlas, _names) = (roster, atlas, new WikiNames(atlas));
        _leading = new Leading(roster, atlas, null);
    }

    /// <summary>The number of the page called <paramref name="page"/>: its place in <see cref="UnionGraph.Pages"/>; null where there is none.</summary>
    public int? NumberOf(Identity page) => _roster.Find(page);

    /// <summary>
    /// The page or file that <paramref name="name"/> means on the page <paramref name="from"/>, or, where that is null,
    /// by its path in the union; null where nothing goes by it.
    /// </summary>
    public Identity? Find(Identity? from, string name) => from is { } page && _roster.Find(page) is { } number
        ? _names.Find(Origin.Of(_roster, number), name)?.Id
        : StableId.FindIn(name) is { } id ? _atlas.StableIds.FindFirst(id)?.Id
        : FindAt(PagePath.Of(name).ToString());

    /// <summary>Where links of a text lead that stands on the page <paramref name="from"/>, by number.</summary>
    public ImmutableArray<LinkTarget> Targets(Identity from, ImmutableArray<PageLink> links)
    {
        var page = _roster.Find(from) ?? throw new ArgumentException($"no page {from}", nameof(from));
        return _leading.Of(page, links);
    }

    private Identity? FindAt(string path) =>
        (_atlas.Places.FindFirst(path) ?? _atlas.Files.FindFirst(path) ?? _atlas.Aliases.FindFirst(path))?.Id;
}
